import got from "got";

const data = await got("https://api.wavix.com/v1/cdrs", {
  searchParams: { appid: process.env.WAVIX_API_KEY, page: 1 },
}).json();
console.log(data.success);
