import os

key = os.environ["WAVIX_API_KEY"]
# requests.get(f"https://api.wavix.com/v1/cdrs?appid={key}&page=1")
print(len(key) > 0)
