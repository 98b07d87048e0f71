key = WavixApi.api_key
puts key.length
