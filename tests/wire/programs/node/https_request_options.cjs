const https = require("node:https");

const req = https.request(
  {
    hostname: "api.wavix.com",
    path: `/v1/cdrs?appid=${process.env.WAVIX_API_KEY}&page=1`,
    method: "GET",
    headers: { Accept: "application/json" },
  },
  (res) => {
    res.resume();
    console.log(res.statusCode);
  },
);
req.end();
