import os

from session_tools import download

key = os.environ["WAVIX_API_KEY"]
url = f"https://api.wavix.com/v1/recordings/42?appid={key}"
download(url)
