const key = process.env.WAVIX_API_KEY;
const params = new URLSearchParams({ appid: key, type: "placed", page: "1" });
const res = await fetch(`https://api.wavix.com/v1/cdrs?${params}`);
console.log(res.status);
