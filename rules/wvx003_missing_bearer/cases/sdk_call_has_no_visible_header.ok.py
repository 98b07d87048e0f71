import os

from wavix import Wavix

client = Wavix(token=os.environ["WAVIX_API_KEY"], base_url="https://api.wavix.com")
client.calls.list()
