suspend fun cdrs(client: HttpClient, key: String, city: String) {
    client.get("https://api.wavix.com/v1/cdrs") {
        parameter("page", 1)
        bearerAuth(key)
    }
    client.get("https://api.openweathermap.org/data/2.5/weather") {
        parameter("appid", key)
    }
}
