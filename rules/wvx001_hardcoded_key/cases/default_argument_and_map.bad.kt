class WavixClient(private val apiKey: String = "@hex64@", val timeout: Int = 5)
#                                               ^^^^^^^ WVX001

val headers = mapOf("wavix_api_key" to "@base62@", "openai_api_key" to "@base62:2@")
#                                       ^^^^^^^^ WVX001

fun profile(client: HttpClient) = runBlocking {
    client.get("https://api.wavix.com/v1/profile") {
        header(HttpHeaders.Authorization, "Bearer @hex64:2@")
#                                                 ^^^^^^^^^ WVX001
    }
}
