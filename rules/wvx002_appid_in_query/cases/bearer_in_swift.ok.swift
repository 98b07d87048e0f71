func profile(key: String) -> URLRequest {
    var request = URLRequest(url: URL(string: "https://api.wavix.com/v1/profile?page=1")!)
    request.setValue("Bearer \(key)", forHTTPHeaderField: "Authorization")
    return request
}

func alamofire(key: String) {
    AF.request("https://api.wavix.com/v1/profile", headers: [.authorization(bearerToken: key)])
}
