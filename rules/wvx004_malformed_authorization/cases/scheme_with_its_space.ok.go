package main

import (
	"fmt"
	"net/http"
)

func get(token, authorization string) {
	req, _ := http.NewRequest("GET", "https://api.wavix.com/v1/profile", nil)
	req.Header.Set("Authorization", fmt.Sprintf("Bearer %s", token))
	other, _ := http.NewRequest("GET", "https://api.wavix.com/v1/profile", nil)
	other.Header.Set("Authorization", authorization)
	third, _ := http.NewRequest("GET", "https://hooks.example.org/in", nil)
	third.Header.Set("X-API-Key", token)
}
