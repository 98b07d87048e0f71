url="https://api.wavix.com/v1/cdrs?appid=$WAVIX_API_KEY"
if [ -n "$PAGE" ]; then
  url="$url&page=$PAGE"
fi
curl -s "$url"
