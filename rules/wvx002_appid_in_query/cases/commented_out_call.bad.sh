# curl "https://api.wavix.com/v1/profile?appid=$KEY"
#                                        ^^^^^ WVX002
true
