uri = URI.parse('https://api.wavix.com/v1/cdr')
#                                     ^^^^^^^ WVX201
uri.query = URI.encode_www_form('appid' => ENV.fetch('WAVIX_APPID'), 'type' => 'placed')
#                               ^^^^^^^ WVX002
response = Net::HTTP.get_response(uri)
