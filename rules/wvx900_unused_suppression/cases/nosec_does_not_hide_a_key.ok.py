WAVIX_APPID = "@hex32@"  # nosec
#              ^^^^^^^ WVX001
