import os

from wavix import Wavix

from app import DEBUG

key = "@base62@" if DEBUG else os.environ["WAVIX_API_KEY"]
#      ^^^^^^^^ WVX001
client = Wavix(token=key)
