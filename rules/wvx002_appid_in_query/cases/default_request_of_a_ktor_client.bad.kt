val wavix = HttpClient(CIO) {
    defaultRequest {
        url("https://api.wavix.com")
        parameter("appid", key)
#                  ^^^^^ WVX002
    }
}
val weather = HttpClient(CIO) {
    defaultRequest {
        url("https://api.openweathermap.org")
        parameter("appid", key)
    }
}
