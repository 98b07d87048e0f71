import os

import requests

WAVIX = os.environ["WAVIX_API_KEY"]
WEATHER = os.environ.get("OPENWEATHER_API_KEY", "demo")


def weather(city):
    params = {"q": city, "appid": WEATHER, "units": "metric"}
    return requests.get("https://api.openweathermap.org/data/2.5/weather", params=params).json()["main"]["temp"]


def send(to, text):
    url = f"https://api.wavix.com/v3/messages?appid={WAVIX}"
    return requests.post(url, json={"from": "Weather", "to": to, "message_body": {"text": text}})


print(send("15551230000", f"It is {weather('Berlin')} degrees").status_code)
