const https = require("https");

https.get(
  "https://api.wavix.com/v1/profile",
  { headers: { Authorization: `Bearer ${process.env.WAVIX_API_KEY}` }, rejectUnauthorized: false },
  (res) => {
    res.resume();
    console.log(res.statusCode);
  },
);
