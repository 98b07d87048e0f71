package main

import (
	"net/http"
	"os"
)

func listCalls() (*http.Response, error) {
	req, err := http.NewRequest(http.MethodGet, "https://api.wavix.com/v1/cdrs", nil)
	if err != nil {
		return nil, err
	}
	q := req.URL.Query()
	q.Add("type", "placed")
	q.Add("appid", os.Getenv("WAVIX_API_KEY"))
#       ^^^^^ WVX002
	req.URL.RawQuery = q.Encode()
	return http.DefaultClient.Do(req)
}
