class Cdr
  include HTTParty
  base_uri 'https://api.wavix.com/v1'

  def self.list(key, page: 1)
    get('/cdrs', query: { appid: key, page: page })
#                         ^^^^^ WVX002
  end
end
