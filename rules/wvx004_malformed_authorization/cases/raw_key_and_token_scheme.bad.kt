class Client(private val apiKey: String) {
    private val http = OkHttpClient()

    fun first() {
        val request = Request.Builder()
            .url("https://api.wavix.com/v1/profile")
            .header("Authorization", apiKey)
#                                    ^^^^^^ WVX004
            .build()
        http.newCall(request).execute()
    }

    suspend fun second(client: HttpClient) {
        client.post("https://api.wavix.com/v3/messages") {
            headers {
                append(HttpHeaders.Authorization, "Token $apiKey")
#                                                 ^^^^^^^^^^^^^^^ WVX004
            }
        }
    }
}
