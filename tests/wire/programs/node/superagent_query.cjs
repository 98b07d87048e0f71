const superagent = require("superagent");

superagent
  .get("https://api.wavix.com/v1/cdrs")
  .query({ appid: process.env.WAVIX_API_KEY, page: 1 })
  .then((res) => console.log(res.status));
