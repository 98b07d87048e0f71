import os

import requests

key = os.environ["WAVIX_API_KEY"]
print(requests.get(f"""https://api.wavix.com/v1/cdrs?type=placed&appid={key}""").status_code)
