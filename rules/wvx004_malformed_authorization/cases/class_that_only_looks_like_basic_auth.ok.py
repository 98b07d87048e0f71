import requests

from company.auth import BasicAuth


def numbers():
    # ours: adds a Bearer header from the vault, the name is historical
    return requests.get("https://api.wavix.com/v1/numbers", auth=BasicAuth("wavix"))
