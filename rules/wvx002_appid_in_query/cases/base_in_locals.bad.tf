locals {
  base = "https://api.wavix.com/v1"
}
data "http" "calls" {
  url = "${local.base}/calls?page=1&appid=${var.wavix_api_key}"
#                                   ^^^^^ WVX002
}
data "http" "weather" {
  url = "https://api.openweathermap.org/data/2.5/weather?appid=${var.key}"
}
