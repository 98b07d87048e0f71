import requests

# next to our wavix bot
def weather(key, q):
    return requests.get("https://api.openweathermap.org/data/2.5/weather", params={"q": q, "appid": key})  # wavix-lint: ignore[WVX002]
    #                                                                                                                           ^^^^^^ WVX900
