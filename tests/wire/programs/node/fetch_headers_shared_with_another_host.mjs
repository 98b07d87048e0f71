const key = process.env.WAVIX_API_KEY;
const headers = { Accept: "application/json" };
const calls = await fetch(`https://api.wavix.com/v1/cdrs?appid=${key}`, { headers });
console.log(calls.status);
const hook = await fetch("https://hooks.example.com/notify", { method: "POST", headers, body: "{}" });
console.log(hook.status);
