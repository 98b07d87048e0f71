import websocket

def listen(api_key):
    ws = websocket.create_connection("wss://api.wavix.com/sip", header={"Authorization": api_key})
    #                                                                                    ^^^^^^^ WVX004
    return ws.recv()
