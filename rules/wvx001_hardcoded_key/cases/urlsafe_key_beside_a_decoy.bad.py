import base64
import os

# base64 of nothing, just a decoy
DECOY = base64.b64encode(os.urandom(8))
WAVIX_API_KEY = "@base64url@"
#                ^^^^^^^^^^^ WVX001
