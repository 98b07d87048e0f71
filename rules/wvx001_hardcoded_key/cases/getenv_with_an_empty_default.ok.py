import os

WAVIX_API_KEY = os.getenv("WAVIX_API_KEY", "")
WAVIX_APPID = os.environ.get("WAVIX_APPID", None)
WAVIX_SERVICE = os.environ.get("WAVIX_2FA_SERVICE_ID", "@md5@")
