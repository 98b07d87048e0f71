import requests

def evening_mail(owm_key, wavix_key, city):
    auth = {"appid": owm_key}
    sky = requests.get("https://api.openweathermap.org/data/2.5/weather", params={**auth, "q": city}).json()
    calls = requests.get(
        "https://api.wavix.com/v1/cdrs", params={"type": "missed"}, headers={"Authorization": f"Bearer {wavix_key}"}
    ).json()
    return sky["weather"], calls["items"]
