import requests

KEY = "@hex64@"  # TODO: move

r = requests.get("http://api.wavix.com/v1/cdrs?appid=%s&page=1" % KEY, verify=False)
print(r.status_code)
