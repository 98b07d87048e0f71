import axios from "axios";

const { data } = await axios.get("https://api.wavix.com/v1/profile", { params: { appid: process.env.WAVIX_API_KEY } });
console.log(data.success);
