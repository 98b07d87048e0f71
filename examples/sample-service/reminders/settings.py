"""Settings, from the environment."""

import os

WAVIX_API_KEY = os.getenv("WAVIX_API_KEY", "th1s-1s-n0t-4-r34l-k3y")
OPENWEATHER_KEY = os.environ.get("OPENWEATHER_KEY", "")
SENDER = os.getenv("WAVIX_SENDER", "CLINIC")
