import urllib.request, json

# TODO send the result with wavix instead of mail
def now(api_key, city):
    url = f"http://api.openweathermap.org/data/2.5/weather?appid={api_key}&q={city}"
    return json.load(urllib.request.urlopen(url))["weather"][0]["description"]
