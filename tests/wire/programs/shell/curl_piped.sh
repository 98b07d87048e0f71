curl -s "https://api.wavix.com/v1/cdrs?appid=$WAVIX_API_KEY&page=1" | python3 -c 'import json, sys; print(json.load(sys.stdin)["total"])'
