auth="appid=$KEY"
#     ^^^^^ WVX002
curl "https://api.wavix.com/v1/cdrs?$auth&page=1"
