import os

import requests

IDEMPOTENCY = "@sha256@"


def send(body):
    return requests.post(
        "https://api.wavix.com/v3/messages",
        json={**body, "external_id": "@md5@"},
        params={"service_id": "@md5:2@"},
        headers={
            "Authorization": f"Bearer {os.environ['WAVIX_API_KEY']}",
            "Idempotency-Key": IDEMPOTENCY,
            "X-Request-Id": "@md5:3@",
        },
    )
