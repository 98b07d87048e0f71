import ssl
import websocket

def listen(key):
    ws = websocket.create_connection(
        "wss://api.wavix.com/sip",
        header=[f"Authorization: Bearer {key}"],
        sslopt={"cert_reqs": ssl.CERT_NONE},
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX006
    )
    return ws.recv()
