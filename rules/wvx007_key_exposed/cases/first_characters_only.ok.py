import os

WAVIX_API_KEY = os.environ["WAVIX_API_KEY"]
print(f"key {WAVIX_API_KEY[:4]}... ({len(WAVIX_API_KEY)} characters)")
