curl "https://api.wavix.com/v1/cdrs?type=placed&appid=${WAVIX_API_KEY}"
