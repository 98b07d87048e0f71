import requests

URLS = ["https://api.wavix.com/v1/numbers", "http://api.wavix.com/v1/numbers"]
#                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX005


def first_that_answers(key):
    for url in URLS:
        try:
            return requests.get(url, headers={"Authorization": f"Bearer {key}"}, timeout=3)
        except requests.RequestException:
            continue
