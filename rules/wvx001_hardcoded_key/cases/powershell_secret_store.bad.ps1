Set-Secret -Name WAVIX_API_KEY -Secret "@hex64@"
#                                       ^^^^^^^ WVX001
