import axios from "axios";

const key = process.env.WAVIX_API_KEY;
const res = await axios.post(`https://api.wavix.com/v3/messages?appid=${key}`, { from: "Wavix", to: "15551230000" });
console.log(res.status);
