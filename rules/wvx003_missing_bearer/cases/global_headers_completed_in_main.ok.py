import sys

import requests

HEADERS = {"Accept": "application/json"}


def trunks():
    return requests.get("https://api.wavix.com/v1/trunks", headers=HEADERS).json()


if __name__ == "__main__":
    HEADERS["Authorization"] = "Bearer " + sys.argv[1]
    print(trunks())
