enum Config {
    static let wavixApiKey = Bundle.main.object(forInfoDictionaryKey: "WAVIX_API_KEY") as! String
    static let wavixApiKeyDefaultsName = "wavix.apiKey.userDefaults"
    static let wavixPlaceholder = "YOUR_WAVIX_API_KEY"
    static let wavixCertificateHash = "@sha256@"
    static let openWeatherAppId = "@hex32@"
}
