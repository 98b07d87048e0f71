const key = process.env.WAVIX_API_KEY;
const options = {
  method: "POST",
  headers: {
    Accept: "application/json", // not XML
  },
};
const response = await fetch(`https://api.wavix.com/v1/calls?appid=${key}&dry=1`, options);
console.log(response.status);
