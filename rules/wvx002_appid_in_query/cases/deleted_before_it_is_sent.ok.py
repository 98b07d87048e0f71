import requests

def relay(query, key):
    query["appid"] = query.get("appid") or "0"
    log = dict(query)
    del query["appid"]
    requests.get("https://api.wavix.com/v1/cdrs", params=query, headers={"Authorization": f"Bearer {key}"})
    return log
