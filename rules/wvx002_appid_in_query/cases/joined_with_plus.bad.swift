struct Endpoints {
    static let host = "https://api.wavix.com"

    static func profile(_ key: String) -> String {
        return Endpoints.host + "/v1/profile?appid=" + key
#                                            ^^^^^ WVX002
    }

    static func numbers(_ key: String) -> String {
        String(format: "%@/v1/numbers?appid=%@", host, key)
#                                     ^^^^^ WVX002
    }
}
