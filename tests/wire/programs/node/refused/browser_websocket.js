function listen(key) {
  const socket = new WebSocket(`wss://api.wavix.com/sip?appid=${key}`);
  socket.onmessage = (event) => document.body.append(event.data);
  window.socket = socket;
}
listen(window.KEY);
