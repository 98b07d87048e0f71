curl 'https://api.wavix.com/v1/cdrs?page=1&appid='"$WAVIX_API_KEY"
