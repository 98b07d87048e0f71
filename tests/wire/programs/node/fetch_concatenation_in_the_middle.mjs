const key = process.env.WAVIX_API_KEY;
const url = "https://api.wavix.com/v1/validation?appid=" + key + "&phone_number=" + "15551230000";
console.log((await fetch(url)).status);
