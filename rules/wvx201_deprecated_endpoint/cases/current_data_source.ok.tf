data "http" "numbers" {
  url             = "https://api.wavix.com/v1/numbers"
  request_headers = { Authorization = "Bearer ${var.wavix_api_key}" }
}
