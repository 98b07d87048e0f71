curl https://api.wavix.com/v1/cdr?type=placed^&appid=%KEY%
#                                              ^^^^^ WVX002
#                         ^^^^^^^ WVX201
