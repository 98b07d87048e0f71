if curl -sf "https://api.wavix.com/v1/profile?appid=$WAVIX_API_KEY" >/dev/null; then
  echo ok
fi
