$key = $env:WAVIX_API_KEY ?? "@hex64@"
#                             ^^^^^^^ WVX001
