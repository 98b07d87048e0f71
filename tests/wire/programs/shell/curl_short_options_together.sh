curl -sSfXDELETE "https://api.wavix.com/v1/calls/42?appid=$WAVIX_API_KEY"
