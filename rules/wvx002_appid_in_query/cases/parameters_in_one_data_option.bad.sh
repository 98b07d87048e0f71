curl --get --data "type=placed&appid=$KEY" "https://api.wavix.com/v1/cdrs"
#                              ^^^^^ WVX002
