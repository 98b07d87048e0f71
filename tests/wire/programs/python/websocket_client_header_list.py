import os

import websocket

key = os.environ["WAVIX_API_KEY"]
ws = websocket.create_connection(f"wss://api.wavix.com/sip?appid={key}", timeout=5, header=["X-Team: support"])
print(ws.recv())
ws.close()
