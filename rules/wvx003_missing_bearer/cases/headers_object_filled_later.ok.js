const headers = new Headers({ Accept: "application/json" });
headers.set("Authorization", `Bearer ${key}`);
const request = new Request("https://api.wavix.com/v1/profile", { headers });
const res = await fetch(request);
const options = { method: "GET", headers: {} };
options.headers.Authorization = `Bearer ${key}`;
await fetch("https://api.wavix.com/v1/profile", options);
