curl -H "X-API-Key: $WAVIX_API_KEY" -H "Accept: */*" https://api.wavix.com/v1/profile
