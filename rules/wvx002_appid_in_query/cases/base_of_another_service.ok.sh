WAVIX=https://api.wavix.com
OWM=https://api.openweathermap.org
curl "$OWM/data/2.5/weather?appid=$OWM_KEY"
curl -H "Authorization: Bearer $KEY" "$WAVIX/v1/calls"
