const request = require("superagent");

const key = process.env.WAVIX_API_KEY;
request.get(`https://api.wavix.com/v1/profile?appid=${key}`).then((res) => console.log(res.status));
