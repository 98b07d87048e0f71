package config

import "net/http"

const openWeatherKey = "@hex32@"
const stripeSecret = "@base62@"

// Messages go out through api.wavix.com.
func deepgram(req *http.Request) {
	req.Header.Set("Authorization", "Token @hex64@")
}

func openai() (*http.Response, error) {
	req, _ := http.NewRequest("POST", "https://api.openai.com/v1/chat/completions", nil)
	req.Header.Set("Authorization", "Bearer @base62:2@")
	return http.DefaultClient.Do(req)
}
