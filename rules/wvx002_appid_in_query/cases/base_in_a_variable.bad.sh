BASE="https://api.wavix.com"
curl -s "$BASE/v1/calls?appid=${WAVIX_API_KEY}"
#                       ^^^^^ WVX002
