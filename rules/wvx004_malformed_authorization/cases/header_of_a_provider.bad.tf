provider "restapi" {
  uri = "https://api.wavix.com"
  headers = {
    X-API-Key = var.wavix_api_key
#   ^^^^^^^^^ WVX004
  }
}
data "http" "calls" {
  url             = "https://api.wavix.com/v1/calls"
  request_headers = { Authorization = "Token ${var.wavix_api_key}" }
#                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX004
}
