const API = "https://api.wavix.com";
const key = process.env.WAVIX_API_KEY;
const url = `${API}/v1/cdrs?appid=${key}&page=1`;
const response = await fetch(url);
console.log(response.status);
