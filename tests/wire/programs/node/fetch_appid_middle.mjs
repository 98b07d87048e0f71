const key = process.env.WAVIX_API_KEY;
const page = 2;
console.log((await fetch(`https://api.wavix.com/v1/cdrs?type=placed&appid=${key}&page=${page}`)).status);
