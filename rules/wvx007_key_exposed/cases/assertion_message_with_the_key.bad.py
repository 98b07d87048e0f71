import os

key = os.environ["WAVIX_API_KEY"]
assert len(key) == 64, f"strange key {key}"
#                                     ^^^ WVX007
