"""Storm warnings, so that nobody is told to come by boat."""

import requests

from service.settings import OPENWEATHER_KEY


def now(city: str) -> dict:
    params = {"q": city, "appid": OPENWEATHER_KEY, "units": "metric"}
    return requests.get("https://api.openweathermap.org/data/2.5/weather", params=params, timeout=10).json()
