import axios from "axios";

const key = process.env.WAVIX_API_KEY;
const res = await axios.post(
  `https://api.wavix.com/v3/messages?appid=${key}`,
  { to: "15551230000" },
  { headers: { "X-Team": "billing" }, timeout: 5000 },
);
console.log(res.status);
