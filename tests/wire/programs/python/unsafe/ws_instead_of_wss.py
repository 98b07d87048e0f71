import os

import websocket

key = os.environ["WAVIX_API_KEY"]
ws = websocket.create_connection("ws://api.wavix.com/sip", header=[f"Authorization: Bearer {key}"])
print(ws.recv())
ws.close()
