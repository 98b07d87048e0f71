import os

import httpx

client = httpx.Client(params={"appid": os.environ["WAVIX_API_KEY"]})


def get(url):
    return client.get(url).json()


print(client.get("https://api.wavix.com/v1/profile").json())
