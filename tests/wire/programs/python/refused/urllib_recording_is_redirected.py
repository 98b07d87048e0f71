import os
import urllib.request

key = os.environ["WAVIX_API_KEY"]
with urllib.request.urlopen(f"https://api.wavix.com/v1/recordings/42?appid={key}") as response:
    print(response.url)
