import requests


def search(key, country=None, city=None):
    url = "https://api.wavix.com/v1/buy/countries"
    if country:
        url += "/" + country + "/cities"
    url += "?appid=" + key
    #        ^^^^^ WVX002
    if city:
        url += "&city=" + city
    return requests.get(url).json()
