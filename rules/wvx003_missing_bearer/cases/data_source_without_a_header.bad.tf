data "http" "calls" {
# at 1:22 WVX003 to +5:2
  url = "https://api.wavix.com/v1/calls"
  request_headers = {
    Accept = "application/json"
  }
}
