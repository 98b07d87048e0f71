const key = process.env.WAVIX_API_KEY;

const response = await fetch(`https://api.wavix.com/v1/profile?appid=${key}`);
console.log((await response.json()).success);
