curl -X POST \
  -H 'Content-Type: application/json' \
  -d '{"to": "15551230000"}' \
  "https://api.wavix.com/v3/messages?appid=$WAVIX_API_KEY"
