import Foundation

func cdrs(key: String) -> URLRequest {
    var components = URLComponents(string: "https://api.wavix.com/v1/cdrs")!
    components.queryItems = [
        URLQueryItem(name: "type", value: "placed"),
        URLQueryItem(name: "appid", value: key),
#                           ^^^^^ WVX002
    ]
    return URLRequest(url: components.url!)
}

func calls(key: String) -> URL? {
    var components = URLComponents()
    components.scheme = "https"
    components.host = "api.wavix.com"
    components.path = "/v1/calls"
    components.queryItems = [.init(name: "appid", value: key)]
#                                         ^^^^^ WVX002
    return components.url
}
