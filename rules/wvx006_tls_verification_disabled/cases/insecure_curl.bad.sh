curl -k -H "Authorization: Bearer $KEY" https://api.wavix.com/v1/calls
#    ^^ WVX006
curl --insecure -H "Authorization: Bearer $KEY" https://api.wavix.com/v1/calls
#    ^^^^^^^^^^ WVX006
curl -sSkL -H "Authorization: Bearer $KEY" https://api.wavix.com/v1/calls
#       ^ WVX006
