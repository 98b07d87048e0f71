import os

import requests

key = os.environ["WAVIX_API_KEY"]
numbers = ["15551230000", "15551239999"]
print([requests.get(f"https://api.wavix.com/v1/validation?appid={key}&phone_number={n}").ok for n in numbers])
