import requests

from .errors import UpstreamError


def numbers(key):
    try:
        return requests.get("https://api.wavix.com/v1/numbers", headers={"Authorization": "Bearer " + key})
    except requests.RequestException as exc:
        raise UpstreamError("numbers", key) from exc
        #                              ^^^ WVX007
