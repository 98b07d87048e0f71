package config

type WavixConfig struct {
	APIKey  string
	BaseURL string
}

const WavixAPIKey = "@hex64@"
#                    ^^^^^^^ WVX001
var Default = WavixConfig{
	APIKey:  "@hex64:2@",
#          ^^^^^^^^^ WVX001
	BaseURL: "https://api.wavix.com",
}
