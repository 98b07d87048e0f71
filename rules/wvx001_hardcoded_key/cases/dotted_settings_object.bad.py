import wavix_settings

wavix_settings.api_key = "@hex64@"
#                         ^^^^^^^ WVX001
