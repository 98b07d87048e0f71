// Calls go through https://api.wavix.com
struct Secrets {
    static let mapboxAccessToken = "@base62@"
    static let deepgramKey = "@hex64@"
}

func ask() -> URLRequest {
    var request = URLRequest(url: URL(string: "https://api.openai.com/v1/responses")!)
    request.setValue("Bearer @base62:2@", forHTTPHeaderField: "Authorization")
    return request
}
