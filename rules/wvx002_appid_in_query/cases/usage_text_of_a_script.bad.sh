echo "Usage: curl 'https://api.wavix.com/v1/calls?appid=KEY'"
#                                                 ^^^^^ WVX002
