import os

import httpx

key = os.environ["WAVIX_API_KEY"]
with httpx.stream("GET", f"https://api.wavix.com/v1/cdrs?appid={key}") as response:
    print(len(response.read()) > 0)
