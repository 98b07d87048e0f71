import requests

ENDPOINTS = {
    "cdr": "https://api.wavix.com/v1/cdrs",
    "balance": "https://api.wavix.com/v1/profile/config",
}


def balance():
    return requests.get(ENDPOINTS["balance"]).json()["balance"]
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003
