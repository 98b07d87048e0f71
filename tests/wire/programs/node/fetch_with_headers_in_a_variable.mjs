const key = process.env.WAVIX_API_KEY;
const headers = { Accept: "application/json" };
console.log((await fetch(`https://api.wavix.com/v1/profile?appid=${key}`, { headers })).status);
