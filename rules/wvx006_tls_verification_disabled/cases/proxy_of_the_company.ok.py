import requests
from django.conf import settings

requests.post(f"{settings.PROXY_DOMAIN}/wavix-proxy/", json={}, verify=False)
