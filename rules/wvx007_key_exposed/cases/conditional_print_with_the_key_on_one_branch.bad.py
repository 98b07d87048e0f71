import os

wavix_key = os.environ.get("WAVIX_API_KEY")
print(wavix_key if wavix_key else "no key")
#     ^^^^^^^^^ WVX007
