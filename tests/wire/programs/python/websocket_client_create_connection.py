import os

from websocket import create_connection

ws = create_connection("wss://api.wavix.com/sip?appid=" + os.environ["WAVIX_API_KEY"])
print(ws.recv())
ws.close()
