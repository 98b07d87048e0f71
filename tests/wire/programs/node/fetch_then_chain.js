const key = process.env.WAVIX_API_KEY;

fetch(`https://api.wavix.com/v1/profile?appid=${key}`)
  .then((response) => response.json())
  .then((profile) => console.log(profile.success));
