import https from "node:https";
https.get("https://api.wavix.com/v1/profile", { rejectUnauthorized: false, headers: { Authorization: `Bearer ${key}` } }, show);
#                                               ^^^^^^^^^^^^^^^^^^^^^^^^^ WVX006
