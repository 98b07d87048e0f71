func send(wavixApiKey: String) {
    let url = "https://api.wavix.com/v2/messages?appid=\(wavixApiKey)"
#                                                ^^^^^ WVX002
#                                   ^^^^^^^^^^^^ WVX201
    print("POST \(url)")
#                 ^^^ WVX007
    NSLog("key %@", wavixApiKey)
#                   ^^^^^^^^^^^ WVX007
}
