import requests
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry


def make_session(key):
    s = requests.Session()
    s.mount("https://", HTTPAdapter(max_retries=Retry(total=3, backoff_factor=1)))
    s.params = {"appid": key}
    #            ^^^^^ WVX002
    return s


def numbers(key):
    return make_session(key).get("https://api.wavix.com/v1/numbers").json()
