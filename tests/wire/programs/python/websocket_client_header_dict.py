import os

import websocket

key = os.environ["WAVIX_API_KEY"]
ws = websocket.WebSocket()
ws.connect(f"wss://api.wavix.com/sip?appid={key}&events=calls", header={"X-Team": "support"})
print(ws.recv())
ws.close()
