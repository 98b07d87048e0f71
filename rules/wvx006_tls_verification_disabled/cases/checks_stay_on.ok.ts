import https from "node:https";
const agent = new https.Agent({ rejectUnauthorized: true, ca });
https.get("https://api.wavix.com/v1/profile", { agent, headers: { Authorization: `Bearer ${key}` } }, show);
https.get("https://api.wavix.com/v1/profile", { rejectUnauthorized: process.env.NODE_ENV !== "test", headers: { Authorization: `Bearer ${key}` } }, show);
