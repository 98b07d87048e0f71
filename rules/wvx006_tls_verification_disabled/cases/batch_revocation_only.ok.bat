curl --ssl-no-revoke -H "Authorization: Bearer %KEY%" https://api.wavix.com/v1/calls
