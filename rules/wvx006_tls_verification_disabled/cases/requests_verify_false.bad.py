import os
import requests

r = requests.get(
    "https://api.wavix.com/v1/profile",
    headers={"Authorization": f"Bearer {os.environ['WAVIX_API_KEY']}"},
    verify=False,
#   ^^^^^^^^^^^^ WVX006
)
