args=(-sS --fail)
args+=(-G -d "appid=$KEY")
#             ^^^^^ WVX002
curl "${args[@]}" https://api.wavix.com/v1/calls
