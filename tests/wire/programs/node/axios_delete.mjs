import axios from "axios";

const res = await axios.delete(`https://api.wavix.com/v1/calls/42?appid=${process.env.WAVIX_API_KEY}`);
console.log(res.status);
