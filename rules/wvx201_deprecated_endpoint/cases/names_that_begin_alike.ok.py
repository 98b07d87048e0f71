import os

import requests

HEADERS = {"Authorization": f"Bearer {os.environ['WAVIX_API_KEY']}"}
requests.get("https://api.wavix.com/v1/cdrs/7/transcriptions", headers=HEADERS)
requests.get("https://api.wavix.com/v1/cdr-export", headers=HEADERS)
requests.get("https://api.wavix.com/v1/callbacks", headers=HEADERS)
requests.get("https://api.wavix.com/v2/messages-archive", headers=HEADERS)
