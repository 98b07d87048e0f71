import requests

s = requests.Session()
r = s.post("https://api.wavix.com/v2/webrtc/tokens", json={"ttl": 60}, headers=None)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003
