export OPENWEATHER_API_KEY=@hex32@
export TWILIO_AUTH_TOKEN=@hex32:2@
curl "https://api.openweathermap.org/data/2.5/weather?q=Riga&appid=@hex32@"
curl -H "Authorization: Bearer @base62@" https://api.openai.com/v1/models
curl -H "Authorization: Bearer $WAVIX_API_KEY" https://api.wavix.com/v1/calls
