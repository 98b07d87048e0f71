import websocket

from ws_param import Ws_Param

wavix_recording = "call.wav"
param = Ws_Param("4f8a1c2e", APPKEY, APISecret, "wss://iat-api.xfyun.cn/v2/iat")
ws = websocket.WebSocketApp(param.create_url() + "&appid=" + param.APPID)
ws.run_forever()
