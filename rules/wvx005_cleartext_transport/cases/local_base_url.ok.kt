object Hosts {
    const val WAVIX = "https://api.wavix.com"
    const val EMULATOR = "http://10.0.2.2:8080/wavix"
    const val DOCS = "http://docs.wavix.com"
}
