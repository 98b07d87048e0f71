import requests

def a(endpoint):
    return requests.get(f"https://api.wavix.com/{endpoint}")


def b(path, query):
    return requests.get(f"https://api.wavix.com/v1/numbers/{path}?page=1&{query}")


def c(url):
    return requests.get("https://api.wavix.com/v1" + url)
