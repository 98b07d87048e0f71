"""Places the calls and asks what became of them."""

import logging

import requests

from service.settings import WAVIX_API_KEY

log = logging.getLogger(__name__)
API = "https://api.wavix.com"


def place(number: str, text: str) -> dict:
    url = f"{API}/v1/calls?appid={WAVIX_API_KEY}"
    log.info("calling through %s", url)
    response = requests.post(url, json={"to": number, "text": text}, timeout=10)
    return response.json()


def history(day: str) -> list:
    params = {"from": day, "to": day, "appid": WAVIX_API_KEY}
    return requests.get(API + "/v1/cdrs", params=params, timeout=10).json()["items"]


def recordings(call: str) -> bytes:
    headers = {"Authorization": f"Bearer {WAVIX_API_KEY}"}
    return requests.get(f"{API}/v1/recordings/{call}", headers=headers, timeout=10).content


def balance() -> dict:
    return requests.get("https://api.wavix.com/v1/billing", timeout=10).json()
