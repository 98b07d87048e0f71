ID=42
curl -g "https://api.wavix.com/v1/calls/{$ID}?appid=$WAVIX_API_KEY"
