from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent
DEBUG = False
SECRET_KEY = "django-insecure-change-me"
TIME_ZONE = "Europe/Lisbon"

# telephony
WAVIX_APPID = "@hex64@"
#              ^^^^^^^ WVX001
WAVIX_API_URL = "https://api.wavix.com"
WAVIX_DEFAULT_SENDER = "Clinic"
