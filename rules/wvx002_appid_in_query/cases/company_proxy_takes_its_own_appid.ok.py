import requests
from django.conf import settings


def via_proxy(number):
    url = f"{settings.PROXY_DOMAIN}/wavix-proxy/validation"
    return requests.get(
        url,
        params={"appid": settings.APP_NAME, "phone_number": number},
        headers={"Authorization": f"Bearer {settings.PROXY_TOKEN}"},
    ).json()
