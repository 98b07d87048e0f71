import requests

print(requests.get("https://api.wavix.com/v1/cdrs?appid=%s&page=%d" % ("@hex64@", 1)).status_code)
