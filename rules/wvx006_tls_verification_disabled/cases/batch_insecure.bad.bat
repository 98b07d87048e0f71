curl.exe -k -H "Authorization: Bearer %KEY%" https://api.wavix.com/v1/calls
#        ^^ WVX006
