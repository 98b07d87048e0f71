import os

import requests

key = os.environ["WAVIX_API_KEY"]
page, pages = 1, 1
while page <= pages:
    answer = requests.get("https://api.wavix.com/v1/cdrs", params={"appid": key, "page": page}).json()
    pages = answer["pagination"]["total_pages"]
    page += 1
print(page)
