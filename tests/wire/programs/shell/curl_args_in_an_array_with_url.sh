args=(
  -s
  "https://api.wavix.com/v1/cdrs?appid=$WAVIX_API_KEY&page=1"
)
curl "${args[@]}"
