# irm "https://api.wavix.com/v1/calls?appid=KEY"
#                                     ^^^^^ WVX002
$x = 1
