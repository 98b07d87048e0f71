const withKey = (url) => `${url}${url.includes("?") ? "&" : "?"}appid=${process.env.WAVIX_API_KEY}`;
console.log((await fetch(withKey("https://api.wavix.com/v1/cdrs?page=1"))).status);
