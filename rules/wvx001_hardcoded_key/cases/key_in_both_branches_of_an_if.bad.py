import requests

from app import PRODUCTION

if PRODUCTION:
    token = "@hex64:1@"
    #        ^^^^^^^^^ WVX001
else:
    token = "@hex64:2@"
    #        ^^^^^^^^^ WVX001

requests.get("https://api.wavix.com/v1/profile", headers={"Authorization": f"Bearer {token}"})
