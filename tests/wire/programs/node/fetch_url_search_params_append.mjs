const params = new URLSearchParams();
params.append("type", "placed");
params.append("appid", process.env.WAVIX_API_KEY);
const res = await fetch("https://api.wavix.com/v1/cdrs?" + params.toString());
console.log(res.status);
