class Calls
  def initialize(api_key)
    @api_key = api_key
  end

  def connection
    Faraday.new(url: 'https://api.wavix.com') do |faraday|
      faraday.headers['Authorization'] = @api_key
#                                        ^^^^^^^^ WVX004
      faraday.adapter Faraday.default_adapter
    end
  end

  def profile
    HTTParty.get('https://api.wavix.com/v1/profile', headers: { 'X-Api-Key' => @api_key })
#                                                                ^^^^^^^^^ WVX004
  end

  def numbers
    uri = URI('https://api.wavix.com/v1/numbers')
    req = Net::HTTP::Get.new(uri)
    req['Authorization'] = "Token #{@api_key}"
#                          ^^^^^^^^^^^^^^^^^^^ WVX004
    Net::HTTP.start(uri.host, uri.port, use_ssl: true) { |http| http.request(req) }
  end
end
