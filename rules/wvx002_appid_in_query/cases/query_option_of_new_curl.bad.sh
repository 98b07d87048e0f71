curl --url-query "appid=$WAVIX_API_KEY" --url https://api.wavix.com/v1/profile
#                 ^^^^^ WVX002
