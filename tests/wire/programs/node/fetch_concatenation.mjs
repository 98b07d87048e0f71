const key = process.env.WAVIX_API_KEY;
const res = await fetch("https://api.wavix.com/v1/numbers?page=1&appid=" + key);
console.log(res.status);
