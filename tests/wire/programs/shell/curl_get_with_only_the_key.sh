curl -sG "https://api.wavix.com/v1/profile" --data-urlencode "appid=$WAVIX_API_KEY"
