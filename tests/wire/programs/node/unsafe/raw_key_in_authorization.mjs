const key = process.env.WAVIX_API_KEY;
console.log((await fetch("https://api.wavix.com/v1/profile", { headers: { Authorization: key } })).status);
