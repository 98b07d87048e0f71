curl -s -X POST "https://api.wavix.com/v3/messages?appid=$WAVIX_API_KEY" -H 'Content-Type: application/json' -d @- <<'JSON'
{"from": "Wavix", "to": "15551230000"}
JSON
