from functools import partial

import requests

from conf import WAVIX_KEY

wavix_get = partial(requests.get, params={"appid": WAVIX_KEY}, timeout=10)
#                                          ^^^^^ WVX002

numbers = wavix_get("https://api.wavix.com/v1/numbers").json()
