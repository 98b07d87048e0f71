KEY="${WAVIX_API_KEY:-@hex64@}"
curl -s "https://api.wavix.com/v1/profile?appid=$KEY"
