grep -rn "api.wavix.com/v1/calls?appid=" src/
sed -i 's#https://api.wavix.com/v1/calls?appid=$KEY#https://api.wavix.com/v1/calls#' app.sh
[[ "$url" == *"api.wavix.com"*"?appid="* ]] && echo "old form"
