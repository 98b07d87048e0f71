import os

WAVIX_API_URL = os.environ.get("WAVIX_API_URL", "https://api.wavix.com")
print("talking to", WAVIX_API_URL)
