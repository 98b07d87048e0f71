const axios = require("axios");

axios
  .get("https://api.wavix.com/v1/cdrs", { params: { appid: process.env.WAVIX_API_KEY, type: "placed" } })
  .then(({ data }) => console.log(data.success));
