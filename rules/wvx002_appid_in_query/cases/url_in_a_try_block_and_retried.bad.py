import time

import requests

def fetch(uuid, key, tries=3):
    try:
        url = f"https://api.wavix.com/v1/recordings/{uuid}?appid={key}"
        #                                                  ^^^^^ WVX002
        r = requests.get(url, timeout=60)
        r.raise_for_status()
    except requests.HTTPError:
        if tries:
            time.sleep(5)
            return fetch(uuid, key, tries - 1)
        raise
    else:
        return r.content
