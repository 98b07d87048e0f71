import got from "got";

const calls = await got("https://api.wavix.com/v1/calls", {
  searchParams: { appid: process.env.WAVIX_API_KEY, limit: 50 },
#                 ^^^^^ WVX002
}).json();
