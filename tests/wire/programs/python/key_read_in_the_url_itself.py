import os

import requests

print(requests.get(f"https://api.wavix.com/v1/profile?appid={os.environ['WAVIX_API_KEY']}").status_code)
