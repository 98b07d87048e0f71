import okhttp3.HttpUrl.Companion.toHttpUrl

fun url(key: String) = "https://api.wavix.com/v1/profile".toHttpUrl()
    .newBuilder()
    .addQueryParameter("appid", key)
#                       ^^^^^ WVX002
    .build()
