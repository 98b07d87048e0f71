import os

from wavix import Wavix

# the argument kept its old name in our wrapper
def make_client(appid=None):
    return Wavix(token=appid or os.environ["WAVIX_API_KEY"])


client = make_client(appid=os.environ.get("WAVIX_APPID"))
