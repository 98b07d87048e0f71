OPTS="-s -k"
curl $OPTS -H "Authorization: Bearer $KEY" https://api.wavix.com/v1/calls
#    ^^^^^ WVX006
