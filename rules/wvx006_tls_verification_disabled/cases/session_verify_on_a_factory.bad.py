import requests


def session():
    s = requests.Session()
    s.verify = False
#   ^^^^^^^^^^^^^^^^ WVX006
    return s


def numbers(key):
    return session().get("https://api.wavix.com/v1/numbers", headers={"Authorization": f"Bearer {key}"}).json()
