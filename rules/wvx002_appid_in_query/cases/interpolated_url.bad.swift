import Foundation

final class WavixClient {
    private let baseURL = "https://api.wavix.com"
    private let apiKey: String

    init(apiKey: String) {
        self.apiKey = apiKey
    }

    func trunks() async throws -> Data {
        guard let url = URL(string: "\(baseURL)/v1/trunks?appid=\(apiKey)") else {
#                                                         ^^^^^ WVX002
            throw URLError(.badURL)
        }
        let (data, _) = try await URLSession.shared.data(from: url)
        return data
    }
}
