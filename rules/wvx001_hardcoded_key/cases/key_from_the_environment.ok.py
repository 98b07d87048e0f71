import os

import requests

KEY = os.environ["WAVIX_API_KEY"]
requests.get("https://api.wavix.com/v1/profile", headers={"Authorization": f"Bearer {KEY}"})
