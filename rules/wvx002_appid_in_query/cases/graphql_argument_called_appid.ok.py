import requests

QUERY = "query($appid: ID!) { app(appid: $appid) { name vendor } }"

def app(appid):
    return requests.post("https://graph.example.com/?app=wavix", json={"query": QUERY, "variables": {"appid": appid}}).json()
