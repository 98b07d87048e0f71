import fetch from "node-fetch";

const key = process.env.WAVIX_API_KEY;
const res = await fetch(`https://api.wavix.com/v1/cdrs?appid=${key}&page=1`, { headers: { Accept: "*/*" } });
console.log(res.status);
