import WebSocket from "ws";
import got from "got";
new WebSocket("wss://api.wavix.com/sip", { rejectUnauthorized: false, headers: { Authorization: `Bearer ${key}` } });
#                                          ^^^^^^^^^^^^^^^^^^^^^^^^^ WVX006
await got("https://api.wavix.com/v1/profile", { https: { rejectUnauthorized: false }, headers: { Authorization: `Bearer ${key}` } });
#                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^ WVX006
