def call(wavix_api_key)
  url = "https://api.wavix.com/v1/calls?appid=#{wavix_api_key}"
#                                       ^^^^^ WVX002
  Rails.logger.info("GET #{url}")
#                          ^^^ WVX007
  puts wavix_api_key
#      ^^^^^^^^^^^^^ WVX007
  raise "no answer from #{url}"
#                         ^^^ WVX007
end
