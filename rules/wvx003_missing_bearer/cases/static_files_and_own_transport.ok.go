package main

import "net/http"

func widget() (*http.Response, error) {
	return http.Get("https://api.wavix.com/webrtc/v2.0.0/widget.js")
}

func calls(client *http.Client) (*http.Response, error) {
	return client.Get("https://api.wavix.com/v1/calls")
}

func one(do func(*http.Request) (*http.Response, error)) {
	req, _ := http.NewRequest("GET", "https://api.wavix.com/v1/calls", nil)
	do(req)
}
