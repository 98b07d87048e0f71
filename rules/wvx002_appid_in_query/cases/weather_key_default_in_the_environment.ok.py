import os

import requests

# used by the wavix voice menu to read the forecast aloud
OPENWEATHER_API_KEY = os.getenv("OPENWEATHER_API_KEY", "@md5@")


def forecast(city):
    return requests.get(
        "https://api.openweathermap.org/data/2.5/forecast",
        params={"q": city, "appid": OPENWEATHER_API_KEY, "cnt": 3},
    ).json()
