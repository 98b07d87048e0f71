data "http" "calls" {
  url             = "https://api.wavix.com/v1/calls"
  insecure        = true
# ^^^^^^^^^^^^^^^^^^^^^^ WVX006
  request_headers = { Authorization = "Bearer ${var.wavix_api_key}" }
}
