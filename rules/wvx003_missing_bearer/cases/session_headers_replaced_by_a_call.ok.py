import requests

from .auth import default_headers

s = requests.Session()
s.headers = default_headers()
s.get("https://api.wavix.com/v1/cdrs")
