require 'net/http'
require 'json'

class WavixClient
  BASE_URL = 'https://api.wavix.com'.freeze

  def initialize(api_key)
    @api_key = api_key
  end

  def trunks
    uri = URI("#{BASE_URL}/v1/trunks?appid=#{@api_key}")
#                                    ^^^^^ WVX002
    JSON.parse(Net::HTTP.get(uri))
  end
end
