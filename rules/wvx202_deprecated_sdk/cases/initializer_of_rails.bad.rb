# config/initializers/wavix.rb
WavixApi.host = Rails.configuration.x.wavix.host
WavixApi.api_key = Rails.application.credentials.wavix_api_key
# at 1:63 WVX202
