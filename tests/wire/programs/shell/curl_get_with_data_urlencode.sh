curl -G https://api.wavix.com/v1/cdrs \
  --data-urlencode "appid=$WAVIX_API_KEY" \
  --data-urlencode "from=2026-01-01" \
  --data-urlencode "label=a b"
