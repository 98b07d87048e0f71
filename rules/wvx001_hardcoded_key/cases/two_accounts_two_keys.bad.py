import requests

ACCOUNTS = {
    "eu": "@hex64:1@",
    #      ^^^^^^^^^ WVX001
    "us": "@hex64:2@",
    #      ^^^^^^^^^ WVX001
}


def profile(region):
    return requests.get(
        "https://api.wavix.com/v1/profile", headers={"Authorization": f"Bearer {ACCOUNTS[region]}"}
    ).json()
