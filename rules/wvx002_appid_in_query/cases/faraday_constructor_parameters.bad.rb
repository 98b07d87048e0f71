require 'faraday'

module WavixApi
  class << self
    attr_accessor :host, :api_key
  end

  class Connection
    def initialize(api_key, host: 'api.wavix.com')
      @api_key = api_key
      @host = host
    end

    def http
      @http ||= Faraday.new(url: "https://#{@host}", params: { appid: @api_key }) do |f|
#                                                              ^^^^^ WVX002
        f.request :json
        f.response :json
      end
    end
  end
end
