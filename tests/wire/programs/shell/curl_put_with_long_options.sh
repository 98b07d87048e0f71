curl --silent --request PUT --header "Content-Type: application/json" --data '{"label": "x"}' "https://api.wavix.com/v1/numbers/7?appid=$WAVIX_API_KEY"
