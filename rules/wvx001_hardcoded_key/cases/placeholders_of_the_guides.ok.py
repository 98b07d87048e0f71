import requests

WAVIX_API_KEY = "YOUR_API_KEY"
WAVIX_TOKEN = "your_wavix_api_key_here"
WAVIX_APPID = "<YOUR APPID>"
wavix_key = "wvx_live_your_api_key_here"
HEADERS = {"Authorization": "Bearer <your_api_key>"}

requests.get("https://api.wavix.com/v1/trunks", headers=HEADERS)
