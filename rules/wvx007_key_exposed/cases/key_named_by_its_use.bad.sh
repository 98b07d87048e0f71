TOKEN=$(get_token)
curl -H "Authorization: Bearer $TOKEN" https://api.wavix.com/v1/calls
echo "token: $TOKEN" >&2
#            ^^^^^^ WVX007
