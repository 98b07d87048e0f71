import os

import httpx
from wavix import AsyncWavix

http = httpx.AsyncClient(timeout=60, verify=False)
#                                    ^^^^^^^^^^^^ WVX006
client = AsyncWavix(token=os.environ["WAVIX_API_KEY"], httpx_client=http)
