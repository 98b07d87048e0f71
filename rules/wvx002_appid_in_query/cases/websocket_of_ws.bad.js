const WebSocket = require("ws");
const socket = new WebSocket(`wss://api.wavix.com/sip?appid=${process.env.WAVIX_API_KEY}`);
#                                                     ^^^^^ WVX002
socket.on("message", (event) => handle(JSON.parse(event)));
