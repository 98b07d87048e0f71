import axios from "axios";

const wavix = axios.create({
  baseURL: "https://api.wavix.com",
  params: { appid: process.env.WAVIX_API_KEY },
});
console.log((await wavix.get("/v1/profile")).status, (await wavix.get("/v1/cdrs", { params: { page: 1 } })).status);
