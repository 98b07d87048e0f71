WAVIX_SECRET = "@hex64@"
#               ^^^^^^^ WVX001
