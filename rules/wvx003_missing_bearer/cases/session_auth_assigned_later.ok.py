import requests

from company.http import WavixAuth

http = requests.Session()
http.auth = WavixAuth()
http.get("https://api.wavix.com/v1/calls")
