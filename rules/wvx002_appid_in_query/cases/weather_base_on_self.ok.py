import requests
from django.conf import settings


class WeatherClient:
    def __init__(self):
        self.base_url = "https://api.openweathermap.org/data/2.5"
        self.appid = settings.OPENWEATHER_APPID

    def forecast(self, lat, lon):
        return requests.get(
            f"{self.base_url}/forecast", params={"lat": lat, "lon": lon, "appid": self.appid}
        ).json()


class WavixClient:
    base_url = "https://api.wavix.com"

    def headers(self):
        return {"Authorization": "Bearer " + settings.WAVIX_API_KEY}

    def trunks(self):
        return requests.get(f"{self.base_url}/v1/trunks", headers=self.headers()).json()
