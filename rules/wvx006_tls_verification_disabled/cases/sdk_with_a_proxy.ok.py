import os

import httpx
from wavix import Wavix

client = Wavix(token=os.environ["WAVIX_API_KEY"], httpx_client=httpx.Client(proxy="http://p:3128", verify=True))
