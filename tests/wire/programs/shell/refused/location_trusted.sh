curl -s --location-trusted "https://api.wavix.com/v1/recordings/42?appid=$WAVIX_API_KEY"
