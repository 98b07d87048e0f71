curl "https://api.openweathermap.org/data/2.5/weather?appid=$OWM_KEY&q=Riga"
curl "https://api.weixin.qq.com/sns/jscode2session?appid=$WX&secret=$S"
curl -G https://api.wolframalpha.com/v2/query -d appid=$WOLFRAM -d input=pi
curl "https://api.steampowered.com/ISteamUserStats/GetSchemaForGame/v2/?appid=570"
curl -H "Authorization: Bearer $WAVIX_API_KEY" https://api.wavix.com/v1/calls
