const key = process.env.WAVIX_API_KEY;
const response = await fetch(`https://api.wavix.com/v1/cdrs?appid=${key}&from=2026-01-01&to=2026-01-31`);
console.log(response.status);
