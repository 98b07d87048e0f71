require "wavix-sdk-ruby"

WavixApi.host = "api.wavix.com"
WavixApi.api_key = ENV.fetch("WAVIX_API_KEY")
# at 1:46 WVX202
