import requests

BASE = "https://api.wavix.com"


def weather(key):
    BASE = "https://api.openweathermap.org"
    return requests.get(BASE + "/data/2.5/weather", params={"appid": key})


def other(key, BASE):
    return requests.get(BASE + "/x", params={"appid": key})
