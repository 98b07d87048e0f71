import requests

JSON = {"Content-Type": "application/json"}


def post(path, key, body):
    headers = {**JSON, "Authorization": f"Key {key}"}
    #                                   ^^^^^^^^^^^^ WVX004
    return requests.post(f"https://api.wavix.com/v1/{path}", json=body, headers=headers)
