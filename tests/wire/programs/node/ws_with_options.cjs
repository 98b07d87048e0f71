const WebSocket = require("ws");

const key = process.env.WAVIX_API_KEY;
const socket = new WebSocket("wss://api.wavix.com/sip?appid=" + key, { handshakeTimeout: 5000 });
socket.on("message", (data) => {
  console.log(String(data));
  socket.close();
});
