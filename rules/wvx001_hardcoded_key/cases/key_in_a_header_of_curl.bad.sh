curl -s https://api.wavix.com/v1/calls \
  -H "Authorization: Bearer @hex64@" \
#                           ^^^^^^^ WVX001
  -H "Accept: application/json"
