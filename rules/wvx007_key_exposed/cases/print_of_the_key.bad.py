import os

key = os.environ["WAVIX_API_KEY"]
print("using key", key)
#                  ^^^ WVX007
