import requests
from celery import shared_task


@shared_task
def refresh_trunks():
    data = requests.get("https://api.wavix.com/v1/trunks", timeout=(3, 30)).json()
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003
    return len(data["sip_trunks"])
