BASE_URL="${WAVIX_API_URL:-https://api.wavix.com}"
curl -fsS "${BASE_URL%/}/v1/numbers?appid=$KEY"
#                                   ^^^^^ WVX002
