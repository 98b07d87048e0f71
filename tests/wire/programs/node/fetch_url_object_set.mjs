const url = new URL("https://api.wavix.com/v1/cdrs");
url.searchParams.set("appid", process.env.WAVIX_API_KEY);
url.searchParams.set("page", "1");
const res = await fetch(url);
console.log(res.status);
