import os

import requests

HEADERS = {"Authorization": f"Bearer {os.environ['WAVIX_API_KEY']}"}
def details(uuid):
    call = requests.get(f"https://api.wavix.com/v1/cdrs/{uuid}", headers=HEADERS).json()
    text = requests.get(f"https://api.wavix.com/v1/cdrs/{uuid}/transcription", headers=HEADERS).json()
    file = requests.get(f"https://api.wavix.com/v1/recordings/{uuid}", headers=HEADERS).json()
    return call, text, file
