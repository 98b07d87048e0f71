import os

import websocket

socket = websocket.create_connection(
    "wss://api.wavix.com/sip", header=[f"Authorization: Bearer {os.environ['WAVIX_API_KEY']}"]
)
