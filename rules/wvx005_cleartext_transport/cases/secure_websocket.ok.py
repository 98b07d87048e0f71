import websocket

def listen(key):
    return websocket.create_connection("wss://api.wavix.com/sip", header=["Authorization: Bearer " + key])
