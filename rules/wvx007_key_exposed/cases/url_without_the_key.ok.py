import logging

import requests


def cdrs(key, day):
    url = f"https://api.wavix.com/v1/cdrs?from={day}"
    logging.info("GET %s", url)
    return requests.get(url, headers={"Authorization": f"Bearer {key}"}).json()
