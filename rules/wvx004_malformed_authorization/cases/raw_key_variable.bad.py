import os
import requests

api_key = os.environ["WAVIX_API_KEY"]
requests.get("https://api.wavix.com/v1/profile", headers={"Authorization": api_key})
#                                                                          ^^^^^^^ WVX004
