import requests

def via_gateway(key, gateway_key):
    return requests.get(
        "https://api.wavix.com/v1/numbers",
        headers={"Authorization": f"Bearer {key}", "X-API-Key": gateway_key},
    )
