curl.exe -s "https://api.wavix.com/v1/calls?appid=$key"
#                                           ^^^^^ WVX002
