const key = process.env.WAVIX_API_KEY;
const response = await fetch(`https://api.wavix.com/v1/calls/42?appid=${key}`, { method: "DELETE" });
console.log(response.status);
