export WAVIX_APPID="@hex64@"
curl -s "https://api.wavix.com/v1/profile?appid=$WAVIX_APPID"
