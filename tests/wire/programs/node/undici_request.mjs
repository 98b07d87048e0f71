import { request } from "undici";

const key = process.env.WAVIX_API_KEY;
const { statusCode, body } = await request(`https://api.wavix.com/v1/profile?appid=${key}`);
await body.dump();
console.log(statusCode);
