let url = `https://api.wavix.com/v1/cdrs?appid=${process.env.WAVIX_API_KEY}`;
if (process.argv[2]) {
  url += `&page=${process.argv[2]}`;
}
console.log((await fetch(url)).status);
