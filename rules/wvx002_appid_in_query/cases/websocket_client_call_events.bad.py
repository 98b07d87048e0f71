import json
import os
import threading

import websocket


def on_message(ws, message):
    event = json.loads(message)
    print(event["uuid"], event["event_type"])


ws = websocket.WebSocketApp(
    "wss://api.wavix.com/sip?appid=" + os.environ["WAVIX_API_KEY"],
    #                        ^^^^^ WVX002
    on_message=on_message,
)
threading.Thread(target=ws.run_forever, daemon=True).start()
