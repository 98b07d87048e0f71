WAVIX_API_KEY_FILE = /run/secrets/wavix_api_key_production
WAVIX_KEY_NAME = telephony-production-key-one
