options=(-s --max-time 10 -H "Accept: application/json")
curl "${options[@]}" "https://api.wavix.com/v1/profile?appid=$WAVIX_API_KEY"
