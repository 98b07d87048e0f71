enum Config {
    static let wavixApiKey = "@hex64@"
#                             ^^^^^^^ WVX001
    static let openAIKey = "@base62@"
}

class WavixClient {
    private let apiKey = "@hex64:2@"
#                         ^^^^^^^^^ WVX001
    static let shared = WavixClient(token: "@base62:2@")
#                                           ^^^^^^^^^^ WVX001
}

let wavixToken = ProcessInfo.processInfo.environment["WAVIX_API_KEY"] ?? "@hex32@"
#                                                                         ^^^^^^^ WVX001
