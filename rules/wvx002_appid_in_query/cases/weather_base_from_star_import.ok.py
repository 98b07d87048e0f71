import requests
from settings import *

# alerts go out by SMS over wavix, see sms.py


def get_weather(city):
    params = {"q": city, "appid": API_KEY, "units": "metric"}
    return requests.get(BASE, params=params).json()
