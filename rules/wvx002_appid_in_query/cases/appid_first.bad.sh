curl -s "https://api.wavix.com/v1/cdrs?appid=$WAVIX_API_KEY&from=2025-01-01&to=2025-02-01" | jq .
#                                      ^^^^^ WVX002
