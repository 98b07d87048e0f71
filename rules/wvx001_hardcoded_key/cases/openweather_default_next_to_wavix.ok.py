import os

OPENWEATHER_API_KEY = os.getenv("OPENWEATHER_API_KEY", "@hex32@")
WAVIX_API_KEY = os.environ["WAVIX_API_KEY"]
