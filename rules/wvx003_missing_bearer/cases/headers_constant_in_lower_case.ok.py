import os
import httpx

HEADERS = httpx.Headers({"accept": "application/json", "authorization": f"Bearer {os.environ['WAVIX_API_KEY']}"})
httpx.get("https://api.wavix.com/v1/numbers", headers=HEADERS)
