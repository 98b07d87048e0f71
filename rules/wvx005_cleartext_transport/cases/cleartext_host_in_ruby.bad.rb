class Connection
  HOST = 'http://api.wavix.com'
#         ^^^^^^^^^^^^^^^^^^^^ WVX005
  RELAY = 'http://localhost:3000/wavix'

  def get(path, key)
    RestClient.get("#{HOST}#{path}", Authorization: "Bearer #{key}")
  end
end
