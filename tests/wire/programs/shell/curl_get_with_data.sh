curl --get -d "type=placed" -d "appid=hidden" -d "page=1" https://httpbin.example/get
curl --get -d type=placed --data-urlencode "appid=$WAVIX_API_KEY" -d page=1 "https://api.wavix.com/v1/cdrs"
