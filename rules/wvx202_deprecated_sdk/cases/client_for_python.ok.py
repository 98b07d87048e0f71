import os

from wavix import Wavix

client = Wavix(token=os.environ["WAVIX_API_KEY"])
