import os

import httpx

key = os.environ["WAVIX_API_KEY"]
url = httpx.URL("https://api.wavix.com/v1/cdrs", params={"appid": key, "page": 1})
print(httpx.get(url).status_code)
