data "http" "numbers" {
  url             = "https://api.wavix.com/v1/mydids"
#                                         ^^^^^^^^^^ WVX201
  request_headers = { Authorization = "Bearer ${var.wavix_api_key}" }
}
