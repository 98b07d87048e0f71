import got from "got";

const key = process.env.WAVIX_API_KEY;
const data = await got.post(`https://api.wavix.com/v3/messages?appid=${key}`, { json: { to: "15551230000" } }).json();
console.log(data.success);
