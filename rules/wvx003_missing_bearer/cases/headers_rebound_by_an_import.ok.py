import requests

headers = {"Accept": "application/json"}

try:
    from local_settings import headers
except ImportError:
    pass

requests.get("https://api.wavix.com/v1/numbers", headers=headers)
