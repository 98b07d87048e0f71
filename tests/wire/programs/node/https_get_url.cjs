const https = require("https");

const key = process.env.WAVIX_API_KEY;
https.get(`https://api.wavix.com/v1/profile?appid=${key}`, (res) => {
  res.resume();
  console.log(res.statusCode);
});
