import requests

def numbers(key, trace):
    return requests.get(
        "https://api.wavix.com/v1/numbers",
        headers={"Authorization": f"Bearer {key}", "X-Request-Id": trace, "X-Token-Cache": "1", "Idempotency-Key": trace},
    )
