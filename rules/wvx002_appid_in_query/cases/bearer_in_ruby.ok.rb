conn = Faraday.new('https://api.wavix.com') do |f|
  f.request :authorization, 'Bearer', -> { ENV.fetch('WAVIX_API_KEY') }
end
conn.get('/v1/cdrs', page: 2)

uri = URI('https://api.wavix.com/v1/calls')
request = Net::HTTP::Get.new(uri)
request['Authorization'] = "Bearer #{ENV['WAVIX_API_KEY']}"
