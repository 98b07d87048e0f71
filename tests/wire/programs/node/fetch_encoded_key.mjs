const key = process.env.WAVIX_API_KEY;
const res = await fetch(`https://api.wavix.com/v1/cdrs?appid=${encodeURIComponent(key)}&label=${encodeURIComponent("a b")}`);
console.log(res.status);
