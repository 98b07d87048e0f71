class Wavix
  def initialize(api_key: '@hex64@', timeout: 5)
#                          ^^^^^^^ WVX001
    @api_key = api_key
  end
end
