import os

from wavix import WavixApi

client = WavixApi(token=os.environ["WAVIX_API_KEY"])
