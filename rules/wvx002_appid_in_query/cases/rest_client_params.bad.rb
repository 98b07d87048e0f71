require 'rest-client'

url = 'https://api.wavix.com/v1/numbers'
response = RestClient.get(url, params: { appid: ENV['WAVIX_API_KEY'], per_page: 10 })
#                                        ^^^^^ WVX002
puts response.body
