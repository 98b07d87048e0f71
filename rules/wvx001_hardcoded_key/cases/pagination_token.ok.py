import os

import requests

NEXT_PAGE_TOKEN = "@base64url@"


def page(token=NEXT_PAGE_TOKEN):
    return requests.get(
        "https://api.wavix.com/v1/cdrs",
        params={"page_token": token},
        headers={"Authorization": "Bearer " + os.environ["WAVIX_API_KEY"]},
    ).json()
