"""What the service needs to know. Values come from the environment; the defaults are for a laptop."""

import os

WAVIX_BASE_URL = os.environ.get("WAVIX_BASE_URL", "https://api.wavix.com")
WAVIX_API_KEY = os.environ.get("WAVIX_API_KEY", "@hex64:1@")
OPENWEATHER_KEY = os.environ["OPENWEATHER_KEY"]
IMAGE_SHA256 = "@sha256:9@"
