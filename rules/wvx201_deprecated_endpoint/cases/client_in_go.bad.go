package main

import "net/http"

const base = "https://api.wavix.com/v1"

func records(key string) (*http.Response, error) {
	request, _ := http.NewRequest("GET", base+"/cdr", nil)
#                                           ^^^^ WVX201
	request.Header.Set("Authorization", "Bearer "+key)
	return http.DefaultClient.Do(request)
}
