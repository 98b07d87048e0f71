job "dialer" {
  group "app" {
    task "app" {
      env {
        WAVIX_API_KEY = "@hex64@"
#                        ^^^^^^^ WVX001
      }
      template {
        destination = "secrets/app.env"
        data        = <<EOH
WAVIX_TOKEN=@base36@
#           ^^^^^^^^ WVX001
LOG_LEVEL=info
EOH
      }
    }
  }
}
