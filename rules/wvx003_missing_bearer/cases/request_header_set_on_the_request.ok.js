const https = require("https");
const req = https.request("https://api.wavix.com/v1/calls", { method: "POST" });
req.setHeader("Authorization", `Bearer ${process.env.WAVIX_API_KEY}`);
req.end(JSON.stringify(call));
