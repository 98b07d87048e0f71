# Wavix
API_KEY = @hex64@
#         ^^^^^^^ WVX001

# Sentry
TOKEN = @hex64:2@
