WAVIX_API_KEY=@hex64@
curl -s -H "Authorization: Bearer $WAVIX_API_KEY" https://api.wavix.com/v1/profile
