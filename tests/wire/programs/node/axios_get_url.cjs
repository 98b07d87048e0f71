const axios = require("axios");

const key = process.env.WAVIX_API_KEY;
axios.get(`https://api.wavix.com/v1/cdrs?appid=${key}&page=1`).then((res) => console.log(res.status));
