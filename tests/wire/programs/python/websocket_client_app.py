import os

import websocket

key = os.environ["WAVIX_API_KEY"]


def on_message(socket, message):
    print(message)
    socket.close()


app = websocket.WebSocketApp(f"wss://api.wavix.com/sip?appid={key}", on_message=on_message)
app.run_forever()
