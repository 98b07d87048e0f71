import os

import httpx
from wavix import Wavix

client = Wavix(
    token=os.environ["WAVIX_API_KEY"], httpx_client=httpx.Client(proxy="http://user:pass@proxy.example.com:8080")
)
