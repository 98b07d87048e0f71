appid=$(jq -r .appid steam.json)
curl -H "Authorization: Bearer $KEY" "https://api.wavix.com/v1/calls?ref=$appid"
