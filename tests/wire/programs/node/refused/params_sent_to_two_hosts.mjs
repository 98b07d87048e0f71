const params = new URLSearchParams({ appid: process.env.WAVIX_API_KEY, page: "1" });
console.log((await fetch(`https://api.wavix.com/v1/cdrs?${params}`)).status);
console.log((await fetch(`https://mirror.example.com/cdrs?${params}`)).status);
