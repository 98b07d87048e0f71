HOST=api.wavix.com
curl -s "https://$HOST/v1/cdrs?appid=$WAVIX_API_KEY&type=placed"
