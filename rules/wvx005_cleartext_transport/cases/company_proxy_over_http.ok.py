import requests
from django.conf import settings

requests.post("http://gateway.internal/wavix-proxy/", headers={"Authorization": f"Bearer {settings.PROXY_TOKEN}"})
