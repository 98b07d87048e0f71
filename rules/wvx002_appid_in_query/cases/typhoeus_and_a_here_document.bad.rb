request = Typhoeus::Request.new(
  'https://api.wavix.com/v1/calls',
  method: :get,
  params: { appid: key }
#           ^^^^^ WVX002
)
request.run

USAGE = <<~TEXT
  curl "https://api.wavix.com/v1/calls?appid=YOUR_API_KEY"
#                                      ^^^^^ WVX002
TEXT
