import os
import httpx

httpx.get("https://api.wavix.com/v1/calls", headers={"Authorization": os.environ["WAVIX_API_KEY"]})
#                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX004
