wget -q -O recording.mp3 "https://api.wavix.com/v1/recordings/42?appid=$WAVIX_API_KEY"
