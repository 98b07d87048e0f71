import requests


def weather(key, city):
    params = {"appid": key, "q": city}
    return requests.get("https://api.openweathermap.org/data/2.5/weather", params=params).json()


def calls(key):
    params = {"appid": key}
    #          ^^^^^ WVX002
    return requests.get("https://api.wavix.com/v1/calls", params=params).json()
