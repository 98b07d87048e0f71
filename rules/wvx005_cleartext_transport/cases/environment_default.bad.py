import os

WAVIX_API_URL = os.getenv("WAVIX_API_URL", "http://api.wavix.com")
#                                           ^^^^^^^^^^^^^^^^^^^^ WVX005
