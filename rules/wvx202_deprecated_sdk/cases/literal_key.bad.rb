require 'wavix-sdk-ruby'
WavixApi.api_key = '@hex64@'
# at 1:29 WVX202
#                   ^^^^^^^ WVX001
