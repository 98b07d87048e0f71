import os
import requests

token = "Bearer " + os.environ["WAVIX_API_KEY"]
requests.get("https://api.wavix.com/v1/numbers", headers={"Authorization": token})
