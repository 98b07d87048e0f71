API_KEY="${WAVIX_API_KEY:-@base62@}"
#                         ^^^^^^^^ WVX001
curl -H "Authorization: Bearer $API_KEY" https://api.wavix.com/v1/balance
