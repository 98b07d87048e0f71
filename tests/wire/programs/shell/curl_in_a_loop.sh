for page in 1 2 3; do
  curl -s "https://api.wavix.com/v1/cdrs?page=$page&appid=$WAVIX_API_KEY" > /dev/null
done
