import os
import httpx

client = httpx.Client(
    base_url="http://api.wavix.com/v1/",
    #         ^^^^^^^^^^^^^^^^^^^^^^^^ WVX005
    headers={"Authorization": "Bearer " + os.environ["WAVIX_API_KEY"]},
)
