import axios from "axios";

const key = process.env.WAVIX_API_KEY;
const res = await axios.request({ url: `https://api.wavix.com/v1/profile?appid=${key}`, headers: { Accept: "*/*" } });
console.log(res.status);
