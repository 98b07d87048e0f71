readonly WAVIX_TOKEN='@hex64@'
#                     ^^^^^^^ WVX001
main() {
  local wavix_api_key="@hex64:2@"
#                      ^^^^^^^^^ WVX001
  curl -H "Authorization: Bearer $wavix_api_key" https://api.wavix.com/v1/calls
}
main
