package config

import "os"

func wavixKey() string {
	key := os.Getenv("WAVIX_API_KEY")
	if key == "" {
		key = "@hex64@"
#        ^^^^^^^ WVX001
	}
	return key
}

func getEnv(name, fallback string) string {
	if value, ok := os.LookupEnv(name); ok {
		return value
	}
	return fallback
}

var apiKey = getEnv("WAVIX_API_KEY", "@hex64:2@")
#                                     ^^^^^^^^^ WVX001
