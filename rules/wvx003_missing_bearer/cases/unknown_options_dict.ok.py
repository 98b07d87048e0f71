import requests

from conf import REQUEST_OPTIONS

requests.get("https://api.wavix.com/v1/numbers", **REQUEST_OPTIONS)
requests.get("https://api.wavix.com/v1/trunks", *REQUEST_OPTIONS)
