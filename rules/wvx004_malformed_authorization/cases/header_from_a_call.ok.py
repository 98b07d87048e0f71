import requests

from .auth import current_credentials

requests.get("https://api.wavix.com/v1/numbers", headers={"Authorization": current_credentials().header()})
