import os
import requests

BASE = "https://api.wavix.com"
key = os.environ["WAVIX_API_KEY"]

params = {
    "appid": key,
    #^^^^^ WVX002
    "from": "2024-01-01",
    "to": "2024-01-31",
    "type": "placed",
}
r = requests.get(BASE + "/v1/cdrs", params=params)
r.raise_for_status()
for cdr in r.json()["items"]:
    print(cdr["date"], cdr["from"], cdr["to"], cdr["charge"])
