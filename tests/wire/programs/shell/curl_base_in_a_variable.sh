BASE=https://api.wavix.com
curl -s "$BASE/v1/numbers?page=1&appid=$WAVIX_API_KEY"
curl -s "${BASE}/v1/profile?appid=${WAVIX_API_KEY}"
