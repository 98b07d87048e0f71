import requests
from django.conf import settings


class Batch:
    batch_url = f"{settings.PROXY_DOMAIN}/wavix-proxy/batch/"

    def send(self, rows):
        return requests.post(self.batch_url, json=rows)
