const ws = new WebSocket("ws://api.wavix.com/sip", { headers: { Authorization: `Bearer ${key}` } });
#                         ^^^^^^^^^^^^^^^^^^^^^^ WVX005
