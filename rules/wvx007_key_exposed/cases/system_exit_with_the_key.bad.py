import os
import sys

WAVIX_TOKEN = os.environ["WAVIX_TOKEN"]
if not WAVIX_TOKEN.isalnum():
    sys.exit(f"bad wavix token: {WAVIX_TOKEN}")
    #                            ^^^^^^^^^^^ WVX007
