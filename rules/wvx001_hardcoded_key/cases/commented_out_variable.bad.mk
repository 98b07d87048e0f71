# WAVIX_API_KEY = @hex64@
#                 ^^^^^^^ WVX001
WAVIX_API_KEY ?=
