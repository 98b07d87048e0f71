import requests

def login(email, password):
    return requests.post("https://app.wavix.com/api/site/v1/auth", auth=(email, password))
