require 'wavix-sdk-ruby'

WavixApi.host = 'api.wavix.com'
WavixApi.api_key = '@hex64@'
#                   ^^^^^^^ WVX001
# at 1:29 WVX202

client = Wavix::Client.new(token: '@base62@')
#                                  ^^^^^^^^ WVX001
config.wavix.api_key = '@hex64:2@'
#                       ^^^^^^^^^ WVX001
