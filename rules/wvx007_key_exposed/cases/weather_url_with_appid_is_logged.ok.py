import logging

import requests


def weather(key, city):
    # the sms goes out over wavix
    url = f"https://api.openweathermap.org/data/2.5/weather?q={city}&appid={key}"
    logging.info("GET %s", url)
    return requests.get(url).json()
