import requests

AUTH = (
    "Bearer "
    "@hex64@"
    #^^^^^^^ WVX001
)
requests.post("https://api.wavix.com/v2/webrtc/tokens", headers={"Authorization": AUTH}, json={"ttl": 36000})
