curl -sL "https://api.wavix.com/v1/recordings/42?appid=$WAVIX_API_KEY" -o recording.mp3
