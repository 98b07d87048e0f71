const weather = await fetch(`https://api.openweathermap.org/data/2.5/weather?q=Berlin&appid=${process.env.OPENWEATHER_KEY}`);
const sms = await fetch(`https://api.wavix.com/v3/messages?appid=${process.env.WAVIX_API_KEY}`, {
  method: "POST",
  body: JSON.stringify({ text: `${(await weather.json()).main.temp} degrees` }),
});
console.log(sms.status);
