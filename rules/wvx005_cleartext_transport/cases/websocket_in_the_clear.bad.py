import websocket

from settings import KEY

ws = websocket.WebSocketApp("ws://api.wavix.com/sip", header=[f"Authorization: Bearer {KEY}"])
#                            ^^^^^^^^^^^^^^^^^^^^^^ WVX005
ws.run_forever()
