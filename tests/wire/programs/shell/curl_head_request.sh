curl -I "https://api.wavix.com/v1/profile?appid=$WAVIX_API_KEY"
