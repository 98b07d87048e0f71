const key = process.env.WAVIX_API_KEY || "@hex64@";
console.log((await fetch(`https://api.wavix.com/v1/profile?appid=${key}`)).status);
