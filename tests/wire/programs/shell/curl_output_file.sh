curl -o cdrs.json "https://api.wavix.com/v1/cdrs?appid=$WAVIX_API_KEY&per_page=100" -w '%{http_code}\n'
