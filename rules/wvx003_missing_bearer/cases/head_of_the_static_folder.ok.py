import requests

for name in ("widget.js", "style.css"):
    requests.head(f"https://api.wavix.com/webrtc/v2.0.0/{name}").raise_for_status()
