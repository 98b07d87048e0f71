import requests


def numbers(key):
    return requests.get("https://api.wavix.com/v1/numbers", headers={"Authorization": f"Bearer {key}"}).json()


def show(items):
    for key in items:
        print(key)


def describe(token, url):
    print(token, url)
