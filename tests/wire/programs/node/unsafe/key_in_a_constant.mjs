const WAVIX_API_KEY = "@hex64@";

const res = await fetch("https://api.wavix.com/v1/profile", { headers: { Authorization: `Bearer ${WAVIX_API_KEY}` } });
console.log(res.status);
