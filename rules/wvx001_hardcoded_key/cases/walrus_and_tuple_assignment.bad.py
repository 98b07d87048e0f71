import requests

WAVIX_URL, WAVIX_API_KEY = "https://api.wavix.com", "@hex64@"
#                                                    ^^^^^^^ WVX001
if (r := requests.get(WAVIX_URL + "/v1/profile", headers={"Authorization": "Bearer " + WAVIX_API_KEY})).ok:
    print(r.json())
