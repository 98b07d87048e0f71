import os

try:
    WAVIX_API_KEY = os.environ["WAVIX_API_KEY"]
except KeyError as missing:
    raise SystemExit(f"set {missing}") from None
