printf '15551230000\n' > numbers.csv
curl -F "file=@numbers.csv" -F type=format "https://api.wavix.com/v1/validation?appid=$WAVIX_API_KEY"
