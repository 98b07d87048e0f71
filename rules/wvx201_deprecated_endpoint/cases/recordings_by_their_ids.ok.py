import os

import requests

HEADERS = {"Authorization": f"Bearer {os.environ['WAVIX_API_KEY']}"}
def recording(recording_id):
    return requests.get("https://api.wavix.com/v1/recordings/" + recording_id, headers=HEADERS)


requests.get("https://api.wavix.com/v1/recordings", headers=HEADERS)
