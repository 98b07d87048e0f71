const appid = process.env.WAVIX_APPID;

async function sendSms(to, text) {
  const response = await fetch(`https://api.wavix.com/v3/messages?appid=${appid}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ from: "Wavix", to, message_body: { text } }),
  });
  return response.json();
}

console.log((await sendSms("15551230000", "hi")).success);
