WavixApi.api_key = ENV["WAVIX_API_KEY"] if ENV["WAVIX_API_KEY"]
# at 1:40 WVX202
