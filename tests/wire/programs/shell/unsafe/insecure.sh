curl -k -H "Authorization: Bearer $WAVIX_API_KEY" https://api.wavix.com/v1/profile
