fun send(wavixApiKey: String) {
    val url = "https://api.wavix.com/v2/messages?appid=$wavixApiKey"
#                                                ^^^^^ WVX002
#                                   ^^^^^^^^^^^^ WVX201
    Log.d("Wavix", "sending to $url")
#                               ^^^ WVX007
    println(wavixApiKey)
#           ^^^^^^^^^^^ WVX007
}
