curl -s "https://api.wavix.com/v1/cdrs?appid=$WAVIX_API_KEY&from=2026-01-01&to=2026-01-31"
