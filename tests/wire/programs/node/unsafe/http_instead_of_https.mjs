const key = process.env.WAVIX_API_KEY;
const res = await fetch("http://api.wavix.com/v1/profile", { headers: { Authorization: `Bearer ${key}` } });
console.log(res.status);
