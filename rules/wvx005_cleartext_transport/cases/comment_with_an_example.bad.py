# curl -H "Authorization: Bearer $WAVIX_API_KEY" http://api.wavix.com/v1/numbers
#                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX005
import os

KEY = os.environ["WAVIX_API_KEY"]
