import os
from pprint import pprint

config = {"wavix_api_key": os.environ["WAVIX_API_KEY"], "sender": "Shop"}
pprint(config["wavix_api_key"])
#      ^^^^^^^^^^^^^^^^^^^^^^^ WVX007
