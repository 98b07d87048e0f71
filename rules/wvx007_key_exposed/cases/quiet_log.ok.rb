def call(wavix_api_key)
  Rails.logger.info("key given: #{!wavix_api_key.nil?}")
  puts 'WAVIX_API_KEY is missing' if wavix_api_key.empty?
  raise ArgumentError, 'set WAVIX_API_KEY'
end
