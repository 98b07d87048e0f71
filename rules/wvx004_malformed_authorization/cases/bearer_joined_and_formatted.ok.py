import requests

def a(key):
    return requests.get("https://api.wavix.com/v1/calls", headers={"Authorization": " ".join(["Bearer", key])})


def b(key):
    return requests.get("https://api.wavix.com/v1/calls", headers={"Authorization": "{} {}".format("Bearer", key)})


def c(key, scheme="Bearer"):
    return requests.get("https://api.wavix.com/v1/calls", headers={"Authorization": f"{scheme} {key}"})
