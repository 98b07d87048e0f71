APPID="$WAVIX_APPID"
curl "https://api.wavix.com/v1/validation?appid=$APPID&phone_number=15551230000&type=format"
