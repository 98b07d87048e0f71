package main

import (
	"crypto/tls"
	"net/http"
)

func get() (*http.Response, error) {
	client := &http.Client{
		Transport: &http.Transport{
			TLSClientConfig: &tls.Config{InsecureSkipVerify: true},
#                               ^^^^^^^^^^^^^^^^^^^^^^^^ WVX006
		},
	}
	return client.Get("https://api.wavix.com/v1/profile")
}
