curl -H "Authorization: Bearer @hex64@" https://api.wavix.com/v1/calls
#                              ^^^^^^^ WVX001
