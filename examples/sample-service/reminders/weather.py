"""Whether patients should leave earlier. Nothing here is for wavix-lint: this `appid` is OpenWeather's own."""

import requests

from reminders.settings import OPENWEATHER_KEY


def will_snow(city: str) -> bool:
    """Whether snow is forecast."""
    reply = requests.get(
        "https://api.openweathermap.org/data/2.5/forecast",
        params={"q": city, "appid": OPENWEATHER_KEY},
        timeout=10,
    )
    return any("snow" in entry for entry in reply.json()["list"])
