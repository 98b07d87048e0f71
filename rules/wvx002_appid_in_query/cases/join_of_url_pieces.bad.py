import os
import requests

parts = ["https://api.wavix.com/v1/numbers", "?appid=", os.environ["APPID"], "&per_page=500"]
#                                              ^^^^^ WVX002
numbers = requests.get("".join(parts)).json()["items"]
