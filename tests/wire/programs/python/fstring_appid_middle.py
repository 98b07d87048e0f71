import os

import requests

KEY = os.environ["WAVIX_API_KEY"]
page = 2
print(requests.get(f"https://api.wavix.com/v1/cdrs?type=placed&appid={KEY}&page={page}").status_code)
