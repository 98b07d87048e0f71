data "http" "calls" {
  url             = "https://api.wavix.com/v1/calls"
  request_headers = { "Authorization" = "Bearer ${var.wavix_api_key}" }
}
provider "restapi" {
  uri     = "https://api.example.com"
  headers = { X-API-Key = var.other_key }
}
