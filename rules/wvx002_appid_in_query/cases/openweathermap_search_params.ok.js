const url = new URL("https://api.openweathermap.org/data/2.5/weather");
url.searchParams.append("q", city);
url.searchParams.append("appid", process.env.OPENWEATHER_API_KEY);
const weather = await (await fetch(url)).json();
await fetch("https://api.wavix.com/v3/messages", { method: "POST", headers: { Authorization: `Bearer ${key}` }, body: text(weather) });
