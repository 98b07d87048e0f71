import os

import httpx

API_KEY = os.getenv("WAVIX_API_KEY", "@hex64@")
#                                     ^^^^^^^ WVX001
client = httpx.Client(base_url="https://api.wavix.com", headers={"Authorization": f"Bearer {API_KEY}"})
