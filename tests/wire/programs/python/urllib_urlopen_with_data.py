import os
from urllib.request import urlopen

key = os.environ["WAVIX_API_KEY"]
print(urlopen("https://api.wavix.com/v2/messages?appid=" + key, b"to=15551230000&text=hi", timeout=10).status)
