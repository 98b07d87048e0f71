object Keys {
    val wavix = BuildConfig.WAVIX_API_KEY
    const val WAVIX_API_KEY_PREFERENCE = "wavix_api_key_preference"
    const val WAVIX_API_KEY = "<YOUR_API_KEY>"
    const val WAVIX_CERT_SHA256 = "@sha256@"
    const val MAPS_API_KEY = "@base62@"
}
