import websocket

def listen(key):
    return websocket.create_connection(
        "wss://api.wavix.com/sip", header=["Authorization: Bearer " + key], sslopt={"ca_certs": "/etc/ssl/corp.pem"}
    )
