from . import requests

requests.get("https://api.wavix.com/v1/numbers")
