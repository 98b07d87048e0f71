import requests

key = ""
key = "@base62@"
#      ^^^^^^^^ WVX001
requests.get("https://api.wavix.com/v1/profile", headers={"Authorization": f"Bearer {key}"})
