WAVIX_API_KEY = ENV.fetch('WAVIX_API_KEY', '@hex64@')
#                                           ^^^^^^^ WVX001
wavix_token = ENV['WAVIX_TOKEN'] || '@hex32@'
#                                    ^^^^^^^ WVX001
settings = { wavix: { api_key: '@hex64:2@' }, twilio: { auth_token: '@hex32:2@' } }
#                               ^^^^^^^^^ WVX001
fallback = ENV.fetch('WAVIX_APPID') { '@hex64:3@' }
#                                      ^^^^^^^^^ WVX001
