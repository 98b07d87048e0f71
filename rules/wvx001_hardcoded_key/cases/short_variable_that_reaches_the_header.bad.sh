k='@hex64@'
#  ^^^^^^^ WVX001
curl -sS -H "Authorization: Bearer $k" "https://api.wavix.com/v1/numbers"
