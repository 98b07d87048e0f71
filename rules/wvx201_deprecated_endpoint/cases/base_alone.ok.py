BASE = "https://api.wavix.com/v1"
MESSAGES = "https://api.wavix.com/v2"
ROOT = "https://api.wavix.com"
