import os

from websockets.sync.client import connect

key = os.environ["WAVIX_API_KEY"]
with connect(f"wss://api.wavix.com/sip?appid={key}") as socket:
    print(socket.recv())
