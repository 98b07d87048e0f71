curl -s "https://api.openweathermap.org/data/2.5/weather?q=Berlin&appid=demo"
curl -s "https://api.wavix.com/v1/profile?appid=$WAVIX_API_KEY"
curl -s -d done=1 https://hooks.example.com/notify
