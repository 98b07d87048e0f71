object WavixConfig {
    const val BASE_URL = "https://api.wavix.com"
    const val API_KEY = "@hex64@"
#                        ^^^^^^^ WVX001
}

const val WAVIX_APP_ID = "@hex32@"
#                         ^^^^^^^ WVX001
val wavixToken: String = System.getenv("WAVIX_API_KEY") ?: "@hex64:2@"
#                                                           ^^^^^^^^^ WVX001
