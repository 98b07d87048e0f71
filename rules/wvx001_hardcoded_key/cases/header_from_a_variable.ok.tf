data "http" "profile" {
  url             = "https://api.wavix.com/v1/profile"
  request_headers = { Authorization = "Bearer ${var.wavix_api_key}" }
}
