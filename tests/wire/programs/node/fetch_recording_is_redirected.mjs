const res = await fetch(`https://api.wavix.com/v1/recordings/42?appid=${process.env.WAVIX_API_KEY}`);
console.log(res.url, res.status);
