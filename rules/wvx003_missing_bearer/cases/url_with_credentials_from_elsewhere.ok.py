import requests

from .links import signed

requests.get(signed("https://api.wavix.com/v1/recordings/1"))
