import requests

from app import LEGACY

url = "https://api.wavix.com/v1/mydids" if LEGACY else "https://api.wavix.com/v1/numbers"
#                           ^^^^^^^^^^ WVX201
numbers = requests.get(url).json()["items"]
#         ^^^^^^^^^^^^^^^^^ WVX003
