import requests
from django.conf import settings

requests.get("https://api.wavix.com/v1/profile", headers={"Authorization": settings.WAVIX_API_KEY})
#                                                                          ^^^^^^^^^^^^^^^^^^^^^^ WVX004
