$url = "{0}/v1/calls?appid={1}" -f "https://api.wavix.com", $key
#                    ^^^^^ WVX002
$other = "https://api.wavix.com" + "/v1/calls?appid=" + $key
#                                             ^^^^^ WVX002
