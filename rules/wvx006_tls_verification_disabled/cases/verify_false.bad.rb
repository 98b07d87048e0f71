HTTParty.get('https://api.wavix.com/v1/profile', headers: headers, verify: false)
#                                                                  ^^^^^^^^^^^^^ WVX006

conn = Faraday.new(url: 'https://api.wavix.com', ssl: { verify: false })
#                                                       ^^^^^^^^^^^^^ WVX006
conn.get('/v1/profile')
