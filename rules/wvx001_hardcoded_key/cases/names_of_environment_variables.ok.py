import os

WAVIX_KEY_VARIABLE = "WAVIX_PRODUCTION_API_KEY_EUROPE"
WAVIX_TOKEN_HEADER = "X-Wavix-Forwarded-Token"


def wavix_key():
    return os.environ[WAVIX_KEY_VARIABLE]
