const https = require("https");

const body = JSON.stringify({ to: "15551230000" });
const url = `https://api.wavix.com/v3/messages?appid=${process.env.WAVIX_API_KEY}`;
const req = https.request(url, { method: "POST", headers: { "Content-Type": "application/json" } }, (res) => {
  res.resume();
  console.log(res.statusCode);
});
req.end(body);
