import ssl
import websocket

def run(key):
    app = websocket.WebSocketApp("wss://api.wavix.com/sip", header=[f"Authorization: Bearer {key}"])
    app.run_forever(sslopt={"cert_reqs": ssl.CERT_NONE, "check_hostname": False})
    #               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX006
