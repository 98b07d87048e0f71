import os

import requests

H = {"Authorization": "Bearer " + os.environ["WAVIX_API_KEY"]}


def validation(token):
    return requests.get(f"https://api.wavix.com/v1/validation/{token}", headers=H).json()


def two_factor(service_id, session_id):
    return requests.post(f"https://api.wavix.com/v1/two-fa/verification/{service_id}/{session_id}", headers=H).json()


print(validation("@uuid@"))
print(two_factor("@md5@", session_id="@md5:2@"))
