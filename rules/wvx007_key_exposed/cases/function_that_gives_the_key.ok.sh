get_key() { echo "$WAVIX_API_KEY"; }
curl -H "Authorization: Bearer $(get_key)" https://api.wavix.com/v1/calls
