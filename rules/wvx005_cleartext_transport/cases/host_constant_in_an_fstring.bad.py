import requests

HOST = "api.wavix.com"


def numbers(key):
    return requests.get(f"http://{HOST}/v1/numbers", headers={"Authorization": f"Bearer {key}"}).json()
    #                     ^^^^^^^^^^^^^^^^^^^^^^^^ WVX005
