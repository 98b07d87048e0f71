data "http" "profile" {
  url = "https://api.wavix.com/v1/profile"
  request_headers = {
    Accept        = "application/json"
    Authorization = "Bearer @hex64@"
#                           ^^^^^^^ WVX001
  }
}
