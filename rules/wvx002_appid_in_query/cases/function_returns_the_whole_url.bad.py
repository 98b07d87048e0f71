import requests
from celery import shared_task
from django.conf import settings


def build_url(endpoint):
    return "https://api.wavix.com/v1/" + endpoint + "?appid=" + settings.WAVIX_APPID
    #                                                 ^^^^^ WVX002


@shared_task(bind=True, max_retries=3)
def sync_trunks(self):
    resp = requests.get(build_url("trunks"))
    if resp.status_code >= 500:
        raise self.retry(countdown=60)
    return resp.json()


@shared_task
def sync_numbers():
    return requests.get(build_url("numbers")).json()
