curl "https://api.openweathermap.org/data/2.5/weather?appid=%OWM%"
curl -H "Authorization: Bearer %WAVIX_API_KEY%" "https://api.wavix.com/v1/calls"
