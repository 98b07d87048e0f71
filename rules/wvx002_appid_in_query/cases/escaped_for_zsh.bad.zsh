curl https://api.wavix.com/v1/calls\?appid=$WAVIX_API_KEY\&page=2
#                                    ^^^^^ WVX002
