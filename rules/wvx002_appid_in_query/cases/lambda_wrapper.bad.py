import os
import requests

KEY = os.environ["WAVIX_API_KEY"]
get = lambda path: requests.get("https://api.wavix.com/v1" + path + "?appid=" + KEY).json()
#                                                                     ^^^^^ WVX002

print(get("/numbers"), get("/trunks"))
