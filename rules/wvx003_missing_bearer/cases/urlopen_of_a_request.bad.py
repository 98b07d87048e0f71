import json
import urllib.request

body = json.dumps({"sip_trunk": "pbx", "ttl": 3600}).encode()
req = urllib.request.Request("https://api.wavix.com/v2/webrtc/tokens", data=body, method="POST")
req.add_header("Content-Type", "application/json")
print(urllib.request.urlopen(req).read())
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003
