import requests


def fetch(provider, key, city):
    if provider == "wavix":
        url = "https://api.wavix.com/v1/numbers"
        params = {"per_page": "50"}
        headers = {"Authorization": f"Bearer {key}"}
    else:
        url = "https://api.openweathermap.org/data/2.5/weather"
        params = {"q": city, "appid": key}
        headers = {}
    return requests.get(url, params=params, headers=headers, timeout=10).json()
