import websocket

ws = websocket.create_connection(
    "wss://api.wavix.com/sip",
    header=["Authorization: Bearer @hex64@"],
    #                              ^^^^^^^ WVX001
)
while True:
    print(ws.recv())
