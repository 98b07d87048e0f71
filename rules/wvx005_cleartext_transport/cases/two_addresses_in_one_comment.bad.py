import os

# old: http://api.wavix.com/v1 and ws://api.wavix.com/sip, never again
#      ^^^^^^^^^^^^^^^^^^^^^^^ WVX005
#                                  ^^^^^^^^^^^^^^^^^^^^^^ WVX005
KEY = os.environ["WAVIX_API_KEY"]
