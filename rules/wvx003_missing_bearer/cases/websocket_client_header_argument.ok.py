import os

import websocket

app = websocket.WebSocketApp(
    "wss://api.wavix.com/sip",
    header={"Authorization": f"Bearer {os.environ['WAVIX_API_KEY']}"},
    on_message=print,
)
app.run_forever()
