import axios from "axios";

const res = await axios({
  method: "get",
  url: "https://api.wavix.com/v1/cdrs",
  params: { page: 1, appid: process.env.WAVIX_API_KEY },
});
console.log(res.status);
