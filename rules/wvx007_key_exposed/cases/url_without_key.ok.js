const url = `https://api.wavix.com/v1/cdrs?page=${page}`;
console.log("GET", url);
const res = await fetch(url, { headers: { Authorization: `Bearer ${process.env.WAVIX_API_KEY}` } });
if (!res.ok) throw new Error(`GET ${url}: ${res.status}`);
