import os

import requests

KEY = os.environ["WAVIX_API_KEY"]


def with_key(url):
    return url + ("&" if "?" in url else "?") + "appid=" + KEY


print(requests.get(with_key("https://api.wavix.com/v1/cdrs?page=1")).status_code)
