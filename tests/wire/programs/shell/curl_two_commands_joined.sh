curl -s "https://api.wavix.com/v1/profile?appid=$WAVIX_API_KEY" && curl -s "https://api.wavix.com/v1/numbers?appid=$WAVIX_API_KEY&page=1" || exit 1
