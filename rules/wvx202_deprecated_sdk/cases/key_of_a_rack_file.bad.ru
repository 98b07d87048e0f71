require "wavix-sdk-ruby"
WavixApi.api_key = ENV["WAVIX_API_KEY"]
# at 1:40 WVX202
run App
