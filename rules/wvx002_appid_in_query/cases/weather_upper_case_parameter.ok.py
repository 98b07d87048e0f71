import pandas as pd

WAVIX_SENDER = "Forecast"
url = "http://api.openweathermap.org/data/2.5/forecast?q=%s&APPID=%s&mode=json"


def frame(city, owm):
    return pd.json_normalize(pd.read_json(url % (city, owm))["list"])
