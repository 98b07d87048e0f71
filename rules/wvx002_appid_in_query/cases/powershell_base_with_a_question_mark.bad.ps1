$calls = "https://api.wavix.com/v1/calls"
irm "$calls?appid=$key"
#           ^^^^^ WVX002
