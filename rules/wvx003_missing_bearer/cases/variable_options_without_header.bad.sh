OPTS="-s -S --fail"
curl $OPTS https://api.wavix.com/v1/calls
# at 1:42 WVX003
