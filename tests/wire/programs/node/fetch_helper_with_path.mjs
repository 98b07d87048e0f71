const BASE = "https://api.wavix.com/v1";
const KEY = process.env.WAVIX_API_KEY;

const get = async (path) => (await fetch(`${BASE}${path}?appid=${KEY}`)).json();

console.log((await get("/profile")).success, (await get("/numbers")).success);
