set BASE=https://api.wavix.com
curl -s "%BASE%/v1/cdrs?appid=%WAVIX_API_KEY%&page=1" -o cdrs.json
#                       ^^^^^ WVX002
