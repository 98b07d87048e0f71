import requests

# wavix is only mentioned here
APPID = "@hex32@"
APPID_CLIENT_ID = "@uuid@"


def weather(city):
    return requests.get("https://api.openweathermap.org/data/2.5/weather", params={"appid": APPID, "q": city})
