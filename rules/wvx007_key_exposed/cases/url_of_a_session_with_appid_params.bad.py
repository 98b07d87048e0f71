import logging

import requests

s = requests.Session()
s.params = {"appid": open("key").read()}
#            ^^^^^ WVX002
r = s.get("https://api.wavix.com/v1/numbers")
logging.warning("called %s", r.url)
#                            ^^^^^ WVX007
