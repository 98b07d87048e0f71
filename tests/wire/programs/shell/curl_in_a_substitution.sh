status=$(curl -s -o /dev/null -w '%{http_code}' "https://api.wavix.com/v1/profile?appid=$WAVIX_API_KEY")
echo "status: $status"
