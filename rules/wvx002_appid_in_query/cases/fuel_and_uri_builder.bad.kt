fun profile(key: String) {
    Fuel.get("https://api.wavix.com/v1/profile", listOf("appid" to key)).responseString()
#                                                        ^^^^^ WVX002

    val uri = Uri.parse("https://api.wavix.com/v1/numbers").buildUpon()
        .appendQueryParameter("appid", key)
#                              ^^^^^ WVX002
        .build()
    open(uri)
}
