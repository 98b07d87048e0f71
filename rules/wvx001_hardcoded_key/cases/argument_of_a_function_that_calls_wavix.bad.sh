get() {
  curl -s "https://api.wavix.com$2" -H "Authorization: Bearer $1"
}
get @hex64@ /v1/balance
#   ^^^^^^^ WVX001
