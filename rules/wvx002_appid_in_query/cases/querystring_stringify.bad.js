const querystring = require("querystring");
const https = require("https");
https.get("https://api.wavix.com/v1/cdrs?" + querystring.stringify({ appid: key, page: 2 }), (res) => res.pipe(process.stdout));
#                                                                    ^^^^^ WVX002
