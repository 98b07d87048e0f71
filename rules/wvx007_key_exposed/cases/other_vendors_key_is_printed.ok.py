import os

# deploys the wavix relay
OPENWEATHER_API_KEY = os.environ["OPENWEATHER_API_KEY"]
print("weather:", OPENWEATHER_API_KEY)
