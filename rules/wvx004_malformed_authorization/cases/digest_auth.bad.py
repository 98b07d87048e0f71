import requests
from requests.auth import HTTPDigestAuth

requests.get("https://api.wavix.com/v1/profile", auth=HTTPDigestAuth("user", "password"))
#                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX004
