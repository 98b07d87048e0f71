async function SendSmsWavix(ids, body) {
  try {
    const res = await fetch(`https://api.wavix.com/v2/messages?appid=${ids}`, {
#                                                              ^^^^^ WVX002
#                                                 ^^^^^^^^^^^^ WVX201
      method: 'post',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    return await res.json();
  } catch (e) {
    console.error(e);
  }
}
module.exports = { SendSmsWavix };
