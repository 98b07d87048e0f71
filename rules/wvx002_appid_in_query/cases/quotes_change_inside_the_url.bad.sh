curl 'https://api.wavix.com/v1/cdrs?appid='"$KEY"'&page=1'
#                                   ^^^^^ WVX002
