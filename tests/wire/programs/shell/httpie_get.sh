https --ignore-stdin GET "https://api.wavix.com/v1/cdrs?appid=$WAVIX_API_KEY&page=1"
