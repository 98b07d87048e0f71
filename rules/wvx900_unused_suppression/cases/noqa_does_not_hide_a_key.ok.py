WAVIX_API_KEY = "@hex64@"  # noqa
#                ^^^^^^^ WVX001
