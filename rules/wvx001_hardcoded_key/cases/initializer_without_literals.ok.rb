require 'wavix'

WavixApi.host = 'api.wavix.com'
WavixApi.api_key = 'token'
# at 1:27 WVX202
WavixApi.api_key = Rails.application.credentials.dig(:wavix, :api_key)
# at 1:71 WVX202
Wavix::Client.new(token: ENV.fetch('WAVIX_API_KEY'))
Wavix::Client.new(token: ENV.fetch('WAVIX_API_KEY', 'your_api_key'))
WAVIX_SERVICE_ID = '@md5@'
wavix_gem_sha = '@sha256@'
