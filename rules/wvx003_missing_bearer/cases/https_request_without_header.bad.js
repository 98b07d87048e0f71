const https = require("https");
const req = https.request({ hostname: "api.wavix.com", path: "/v1/calls", method: "POST", headers: { "Content-Type": "application/json" } }, onResponse);
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003
req.end(body);
