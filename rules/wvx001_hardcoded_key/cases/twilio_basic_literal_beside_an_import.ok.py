import requests

from settings import WAVIX_APPID  # noqa: F401

headers = {"Authorization": "Basic @base64url@"}
requests.post("https://api.twilio.com/2010-04-01/Accounts/AC0/Messages.json", headers=headers, data={"To": "+1"})
