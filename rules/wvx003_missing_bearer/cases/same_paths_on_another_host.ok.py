import requests

# moved away from wavix in 2023
requests.post("https://api.telnyx.com/v2/webrtc/tokens", json={})
requests.get("https://voice.example.com/v1/calls")
requests.get("https://api.example.com/v1/validation?phone=1")
