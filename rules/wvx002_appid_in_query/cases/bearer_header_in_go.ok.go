package main

import (
	"net/http"
	"os"
)

func calls() (*http.Response, error) {
	req, err := http.NewRequest("GET", "https://api.wavix.com/v1/cdrs?type=placed", nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("WAVIX_API_KEY"))
	return http.DefaultClient.Do(req)
}
