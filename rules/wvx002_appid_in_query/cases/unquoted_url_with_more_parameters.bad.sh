curl https://api.wavix.com/v1/cdr?type=placed&appid=your_api_key&from=2024-01-01
#                                             ^^^^^ WVX002
#                         ^^^^^^^ WVX201
