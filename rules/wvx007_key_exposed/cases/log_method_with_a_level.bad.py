import logging
import os

import httpx

client = httpx.Client(base_url="https://api.wavix.com", headers={"Authorization": f"Bearer {os.environ['WAVIX_API_KEY']}"})
logging.log(logging.INFO, "starting with %s", os.environ["WAVIX_API_KEY"])
#                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX007
