import requests

from .auth import auth_header


def post(path, body):
    headers = {"Content-Type": "application/json", **auth_header()}
    return requests.post(f"https://api.wavix.com/{path}", json=body, headers=headers)
