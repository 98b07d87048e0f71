const key = process.env.WAVIX_API_KEY;
const url = new URL(`https://api.wavix.com/v1/cdrs?appid=${key}&page=1`);
console.log((await fetch(url, { headers: { Accept: "*/*" } })).status);
