for /f %%i in ('curl -s "https://api.wavix.com/v1/profile?appid=%KEY%"') do set balance=%%i
#                                                         ^^^^^ WVX002
