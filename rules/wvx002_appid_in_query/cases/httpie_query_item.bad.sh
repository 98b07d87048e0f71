http GET https://api.wavix.com/v1/cdrs appid==$WAVIX_API_KEY from==2025-01-01
#                                      ^^^^^ WVX002
https api.wavix.com/v1/cdrs appid==$WAVIX_API_KEY
#                           ^^^^^ WVX002
xh https://api.wavix.com/v1/cdrs "appid==$WAVIX_API_KEY"
#                                 ^^^^^ WVX002
