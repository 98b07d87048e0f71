from websocket import create_connection

ws = create_connection("wss://api.wavix.com/sip", timeout=30)
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003
print(ws.recv())
