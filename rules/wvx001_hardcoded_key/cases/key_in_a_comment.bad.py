import os

# old wavix api key (revoked?): @hex64@
#                               ^^^^^^^ WVX001
WAVIX_API_KEY = os.environ["WAVIX_API_KEY"]
