import WebSocket from "ws";

const socket = new WebSocket(`wss://api.wavix.com/sip?appid=${process.env.WAVIX_API_KEY}`);
socket.on("message", (data) => {
  console.log(String(data));
  socket.close();
});
