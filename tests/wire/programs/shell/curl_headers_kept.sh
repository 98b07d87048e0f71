curl "https://api.wavix.com/v1/cdrs?appid=$WAVIX_API_KEY&page=1" -H "Accept: text/csv" -H "X-Team: billing"
