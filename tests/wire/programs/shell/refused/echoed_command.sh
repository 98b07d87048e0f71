echo "curl https://api.wavix.com/v1/cdrs?appid=YOUR_KEY&page=1"
