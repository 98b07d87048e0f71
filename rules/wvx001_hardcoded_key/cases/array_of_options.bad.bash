opts=(
  --silent
  --header "Authorization: Bearer @hex64@"
#                                 ^^^^^^^ WVX001
)
curl "${opts[@]}" https://api.wavix.com/v1/calls
