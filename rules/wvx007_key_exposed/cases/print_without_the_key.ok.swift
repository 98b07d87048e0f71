func send(wavixApiKey: String, to number: String) {
    print("sending to \(number) through https://api.wavix.com/v3/messages")
    NSLog("WAVIX_API_KEY has %d characters", wavixApiKey.count)
}
