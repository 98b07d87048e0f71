curl -H "Authorization: Token $WAVIX_API_KEY" https://api.wavix.com/v1/profile
