API = 'https://api.wavix.com'

def profile_url(key)
  '%s/v1/profile?appid=%s' % [API, key]
#                ^^^^^ WVX002
end

def numbers_url(key)
  format('%s/v1/numbers?appid=%s', API, key)
#                       ^^^^^ WVX002
end

def buy_url(key)
  url = API + '/v1/buy/countries'
  url += '?appid=' + key
#          ^^^^^ WVX002
  url << '&page=1'
end
