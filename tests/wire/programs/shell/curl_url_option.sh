curl --request DELETE --url "https://api.wavix.com/v1/calls/42?appid=$WAVIX_API_KEY" --header 'Accept: application/json'
