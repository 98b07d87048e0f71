curl -H "X-API-Key: $WAVIX_API_KEY" https://api.wavix.com/v1/calls
#        ^^^^^^^^^ WVX004
wget --header "api-key: $WAVIX_API_KEY" https://api.wavix.com/v1/calls
#              ^^^^^^^ WVX004
http https://api.wavix.com/v1/calls X-Auth-Token:$WAVIX_API_KEY
#                                   ^^^^^^^^^^^^ WVX004
