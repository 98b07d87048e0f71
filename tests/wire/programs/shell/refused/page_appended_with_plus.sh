url="https://api.wavix.com/v1/cdrs?appid=$WAVIX_API_KEY"
url+="&page=2"
curl -s "$url"
