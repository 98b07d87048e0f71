final class Client {
    let apiKey: String

    init(apiKey: String) { self.apiKey = apiKey }

    func first() -> URLRequest {
        var request = URLRequest(url: URL(string: "https://api.wavix.com/v1/profile")!)
        request.addValue(apiKey, forHTTPHeaderField: "Authorization")
#                        ^^^^^^ WVX004
        return request
    }

    func second() -> URLRequest {
        var request = URLRequest(url: URL(string: "https://api.wavix.com/v1/profile")!)
        request.allHTTPHeaderFields = ["X-API-Key": apiKey, "Accept": "application/json"]
#                                       ^^^^^^^^^ WVX004
        return request
    }

    func third() {
        AF.request("https://api.wavix.com/v1/profile", headers: ["Authorization": "Token \(apiKey)"])
#                                                                                 ^^^^^^^^^^^^^^^^^ WVX004
    }
}
