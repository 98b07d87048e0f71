import os
import requests

API_KEY = os.environ["OPENWEATHER_API_KEY"]
BASE = "https://api.openweathermap.org/data/2.5/weather"


def temperature(city):
    r = requests.get(BASE, params={"q": city, "appid": API_KEY, "units": "metric"})
    return r.json()["main"]["temp"]


def text_me(city):
    requests.post(
        "https://api.wavix.com/v3/messages",
        headers={"Authorization": f"Bearer {os.environ['WAVIX_API_KEY']}"},
        json={"from": "Weather", "to": os.environ["MY_PHONE"], "message_body": {"text": f"{temperature(city)} C"}},
    )
