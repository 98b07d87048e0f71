import os

from telephony import balance, whoami

WAVIX_API_KEY = os.environ["WAVIX_API_KEY"]
print("balance:", balance(WAVIX_API_KEY))
print(f"signed in as {whoami(key=WAVIX_API_KEY)}")
