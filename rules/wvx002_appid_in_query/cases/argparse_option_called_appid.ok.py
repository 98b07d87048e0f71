import argparse

import requests

p = argparse.ArgumentParser(description="wavix numbers")
p.add_argument("--appid", help="API key")
args = p.parse_args()
print(requests.get("https://api.wavix.com/v1/numbers", headers={"Authorization": f"Bearer {args.appid}"}).json())
