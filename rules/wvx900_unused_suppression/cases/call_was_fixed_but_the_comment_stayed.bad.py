import requests

def cdrs(key):
    return requests.get(
        "https://api.wavix.com/v1/cdrs",  # wavix-lint: ignore[WVX002] old key
        #                                                      ^^^^^^ WVX900
        headers={"Authorization": f"Bearer {key}"},
    )
