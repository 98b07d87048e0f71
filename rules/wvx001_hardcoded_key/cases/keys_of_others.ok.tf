provider "twilio" {
  auth_token = "@hex32@"
}
locals {
  wavix_url       = "https://api.wavix.com"
  openweather_key = "@hex32:2@"
  session_secret  = "@hex64@"
}
