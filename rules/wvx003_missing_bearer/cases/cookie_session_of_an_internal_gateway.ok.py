import requests

s = requests.Session()
s.cookies.update({"gw": "1"})
s.get("https://gateway.internal/wavix/v1/numbers")
