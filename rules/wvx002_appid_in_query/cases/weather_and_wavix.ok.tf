locals {
  base = "https://api.wavix.com/v1"
  weather = "https://api.openweathermap.org/data/2.5/weather?appid=${var.key}"
}
