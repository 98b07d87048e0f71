import requests

from conf import key

headers = {"Authorization": "Bearer: " + key, "Content-Type": "application/json"}
#                           ^^^^^^^^^^^^^^^^ WVX004
requests.post("https://api.wavix.com/v2/webrtc/tokens", headers=headers, json={"sip_trunk": "pbx", "ttl": 600})
