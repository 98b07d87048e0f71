import requests

from .http import with_wavix_auth

get = with_wavix_auth(requests.get)
get("https://api.wavix.com/v1/numbers")
