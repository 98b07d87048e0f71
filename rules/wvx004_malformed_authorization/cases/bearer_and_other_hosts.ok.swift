func ready(header: String, key: String) {
    var request = URLRequest(url: URL(string: "https://api.wavix.com/v1/profile")!)
    request.setValue(header, forHTTPHeaderField: "Authorization")
    var hook = URLRequest(url: URL(string: "https://hooks.example.org/in")!)
    hook.setValue(key, forHTTPHeaderField: "X-API-Key")
    AF.request("https://api.wavix.com/v1/profile", headers: ["Authorization": "Bearer \(key)"])
}
