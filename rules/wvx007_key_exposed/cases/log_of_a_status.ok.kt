fun send(wavixApiKey: String, to: String) {
    Log.d("Wavix", "sending to $to through https://api.wavix.com/v3/messages")
    println("WAVIX_API_KEY has ${wavixApiKey.length} characters")
}
