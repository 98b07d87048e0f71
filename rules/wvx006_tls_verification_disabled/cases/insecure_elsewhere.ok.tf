data "http" "calls" {
  url             = "https://api.wavix.com/v1/calls"
  insecure        = false
  request_headers = { Authorization = "Bearer ${var.wavix_api_key}" }
}
data "http" "proxy" {
  url      = "https://proxy.example.com"
  insecure = true
}
