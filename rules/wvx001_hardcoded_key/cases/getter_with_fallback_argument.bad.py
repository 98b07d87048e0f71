from decouple import config

WAVIX_API_KEY = config("WAVIX_API_KEY", default="@hex64@")
#                                                ^^^^^^^ WVX001
