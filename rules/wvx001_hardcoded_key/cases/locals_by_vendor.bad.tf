locals {
  api_keys = {
    openweather = "@hex32@"
    wavix       = "@hex64@"
#                  ^^^^^^^ WVX001
  }
  image = "app@sha256:@sha256@"
}
