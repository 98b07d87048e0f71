wget -qO cdrs.json "https://api.wavix.com/v1/cdrs?appid=$KEY"
#                                                 ^^^^^ WVX002
