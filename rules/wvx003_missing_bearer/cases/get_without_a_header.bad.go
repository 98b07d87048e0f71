package main

import "net/http"

func profile() (*http.Response, error) {
	return http.Get("https://api.wavix.com/v1/profile")
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003
}
