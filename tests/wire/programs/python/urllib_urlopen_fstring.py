import json
import os
from urllib.request import urlopen

key = os.environ["WAVIX_API_KEY"]
with urlopen(f"https://api.wavix.com/v1/profile?appid={key}") as response:
    print(json.load(response)["success"])
