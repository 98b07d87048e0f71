import requests

session = requests.Session()
session.auth = ("api", open("/etc/wavix.key").read().strip())
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX004
session.get("https://api.wavix.com/v1/numbers")
