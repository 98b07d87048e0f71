const events = new WebSocket("wss://api.wavix.com/sip?appid=" + appid);
#                                                     ^^^^^ WVX002
events.onmessage = (e) => update(JSON.parse(e.data));
