class Wavix {
    init(apiKey: String = "@hex64@", session: URLSession = .shared) {}
#                          ^^^^^^^ WVX001
}

let secrets = ["wavix_api_key": "@hex64:2@", "mapbox_token": "@base62@"]
#                                ^^^^^^^^^ WVX001
