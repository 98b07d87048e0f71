curl "https://api.wavix.com/v1/cdrs?appid=@hex64@&from=2025-01-01"
#                                   ^^^^^ WVX002
#                                         ^^^^^^^ WVX001
