data "http" "calls" {
  url             = "https://api.wavix.com/v1/calls"
  request_headers = var.headers
}
data "http" "numbers" {
  url             = "https://api.wavix.com/v1/numbers"
  request_headers = merge(local.headers, { Accept = "application/json" })
}
data "http" "trunks" {
  url             = "https://api.wavix.com/v1/trunks"
  request_headers = { Authorization = local.authorization }
}
data "http" "widget" {
  url = "https://api.wavix.com/webrtc/v2.0.0/widget.js"
}
data "http" "docs" {
  url = "https://docs.wavix.com/llms.txt"
}
provider "restapi" {
  uri = "https://api.wavix.com"
}
