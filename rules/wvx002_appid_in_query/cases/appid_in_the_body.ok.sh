curl -X POST https://api.wavix.com/v1/echo -H "Authorization: Bearer $KEY" -d "appid=x"
