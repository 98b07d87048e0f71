struct Hosts {
    static let api = "http://api.wavix.com"
#                     ^^^^^^^^^^^^^^^^^^^^ WVX005
    static let docs = "http://docs.wavix.com"
}
