import os
import requests

auth = "Bearer " + os.environ["WAVIX_API_KEY"]
print(auth)
#     ^^^^ WVX007
requests.get("https://api.wavix.com/v1/profile", headers={"Authorization": auth})
