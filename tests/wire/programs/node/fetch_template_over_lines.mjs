const url = `https://api.wavix.com/v1/cdrs?appid=${
  process.env.WAVIX_API_KEY
}&type=placed`;
console.log((await fetch(url)).status);
