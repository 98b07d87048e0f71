import websocket

ws = websocket.WebSocket()
ws.connect("wss://api.wavix.com/sip?appid=%s" % open("/etc/wavix").read().strip(), timeout=5)
#                                   ^^^^^ WVX002
while True:
    print(ws.recv())
