gh secret set WAVIX_API_KEY --body "@hex64@"
#                                   ^^^^^^^ WVX001
