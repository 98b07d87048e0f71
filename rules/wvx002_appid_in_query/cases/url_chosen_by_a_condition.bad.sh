if [ "$ENV" = dev ]; then
  HOST=https://api.wavix.dev
else
  HOST=https://api.wavix.com
fi
URL="$HOST/v1/calls"
curl -s "https://api.wavix.com/v1/calls?appid=$KEY&x=$URL"
#                                       ^^^^^ WVX002
