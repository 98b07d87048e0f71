import os
import requests

WAVIX_KEY = os.environ["WAVIX_API_KEY"].strip()
requests.get("https://api.wavix.com/v1/calls", headers={"Authorization": WAVIX_KEY})
#                                                                        ^^^^^^^^^ WVX004
