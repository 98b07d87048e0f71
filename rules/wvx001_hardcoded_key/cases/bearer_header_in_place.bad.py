import requests

r = requests.get(
    "https://api.wavix.com/v1/profile",
    headers={"Authorization": "Bearer @hex64@"},
    #                                 ^^^^^^^ WVX001
)
print(r.json()["balance"])
