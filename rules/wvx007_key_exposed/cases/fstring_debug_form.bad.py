import os

WAVIX_API_KEY = os.environ["WAVIX_API_KEY"]
print(f"{WAVIX_API_KEY=}")
#        ^^^^^^^^^^^^^ WVX007
