import os
import requests

WAVIX_2FA_SERVICE_ID = "@md5@"


def verify(session_id="@md5:2@", code="0000"):
    return requests.post(
        f"https://api.wavix.com/v1/two-fa/verification/{WAVIX_2FA_SERVICE_ID}/{session_id}/check",
        json={"code": code},
        headers={"Authorization": "Bearer " + os.environ["WAVIX_API_KEY"]},
    ).json()
