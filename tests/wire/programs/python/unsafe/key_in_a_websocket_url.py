import websocket

socket = websocket.create_connection("wss://api.wavix.com/sip?appid=@hex64@")
print(socket.recv())
socket.close()
