import os

import requests

HEADERS = {"Authorization": f"Bearer {os.environ['WAVIX_API_KEY']}"}
requests.put("https://api.wavix.com/v1/profile", json={}, headers=HEADERS)
requests.put("https://api.wavix.com/v1/speech-analytics/1", json={}, headers=HEADERS)
requests.put("https://api.wavix.com/v1/buy/cart", json={"ids": [1]}, headers=HEADERS)
requests.patch("https://api.wavix.com/v1/numbers/7", json={}, headers=HEADERS)
