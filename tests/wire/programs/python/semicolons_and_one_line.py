import os, requests; key = os.environ["WAVIX_API_KEY"]; print(requests.get("https://api.wavix.com/v1/profile?appid=" + key).status_code)
