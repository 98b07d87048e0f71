import requests

def morning(owm, wavix, city):
    weather = requests.get("https://api.openweathermap.org/data/2.5/weather", params={"appid": owm, "q": city}).json()
    balance = requests.get("https://api.wavix.com/v1/profile/config", params={"appid": wavix}).json()
    #                                                                          ^^^^^ WVX002
    return weather["main"]["temp"], balance["balance"]
