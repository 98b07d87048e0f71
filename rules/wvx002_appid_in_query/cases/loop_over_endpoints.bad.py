import json
import requests

from secrets_local import appid

for name in ("trunks", "numbers", "cdrs"):
    r = requests.get(f"https://api.wavix.com/v1/{name}?appid={appid}")
    #                                                  ^^^^^ WVX002
    with open(f"{name}.json", "w") as f:
        json.dump(r.json(), f, indent=2)
