import requests

js = requests.get("https://api.wavix.com/webrtc/v2.0.0/widget.js").text
css = requests.get("https://api.wavix.com/webrtc/v2.0.0/style.css").text
page = requests.get("https://api.wavix.com/webrtc/v2.0.0/widget.html?config_token=abc").text
open("static/widget.js", "w").write(js)
