import json
import logging

import requests
from django.conf import settings
from django.utils import timezone

from .models import Call, Validation

logger = logging.getLogger(__name__)

WAVIX_APPID = settings.WAVIX_APPID
proxy_domain = settings.PROXY_DOMAIN
proxy_token = settings.PROXY_TOKEN


class WavixService:
    base_url = "https://api.wavix.com/v1"
    headers = {"Content-Type": "application/json"}

    def validate_batch(self, numbers):
        url = f"{self.base_url}/validation?appid={WAVIX_APPID}"
        #                                  ^^^^^ WVX002
        payload = {"type": "validation", "phone_numbers": numbers, "async": True}
        response = requests.post(url, headers=self.headers, data=json.dumps(payload))
        data = response.json()
        Validation.objects.create(token=data["request_uuid"], created=timezone.now())
        return data["request_uuid"]

    def poll(self, token):
        url = f"{self.base_url}/validation/{token}?appid={WAVIX_APPID}"
        #                                          ^^^^^ WVX002
        response = requests.get(url)
        if response.status_code != 200:
            logger.error("validation %s failed: %s", token, response.status_code)
            return None
        return response.json()

    def via_proxy(self, number):
        url = f"{proxy_domain}/wavix-proxy/"
        headers = {"Authorization": f"Bearer {proxy_token}"}
        return requests.post(url, headers=headers, json={"number": number}).json()

    def hangup(self, call: Call):
        r = requests.delete(self.base_url + "/calls/" + call.uuid, params={"appid": WAVIX_APPID})
        #                                                                   ^^^^^ WVX002
        logger.info("hangup %s: %s", call.uuid, r.status_code)
