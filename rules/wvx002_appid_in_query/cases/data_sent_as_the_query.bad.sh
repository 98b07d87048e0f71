curl -sG https://api.wavix.com/v1/cdrs \
  -d appid="$WAVIX_API_KEY" \
#    ^^^^^ WVX002
  --data-urlencode "from=2025-01-01"
