enum Hosts {
    static let wavix = "https://api.wavix.com"
    static let simulator = "http://localhost:8080/wavix"
    static let help = "http://docs.wavix.com"
}
