import os
import requests

requests.get(
    "https://api.wavix.com/v1/numbers",
    headers={
        "Authorization": "Bearer " + os.environ["WAVIX_API_KEY"],
        "Proxy-Authorization": "Basic " + os.environ["PROXY_BASIC"],
    },
    proxies={"https": "http://proxy.internal:3128"},
)
