package main

import "net/http"

func first(key string) {
	req, _ := http.NewRequest("GET", "https://api.wavix.com/v1/profile", nil)
	req.SetBasicAuth(key, "")
#^^^^^^^^^^^^^^^^^^^^^^^^^ WVX004
	http.DefaultClient.Do(req)
}

func second(key string) {
	req, _ := http.NewRequest("GET", "https://api.wavix.com/v1/profile", nil)
	req.Header["X-API-Key"] = []string{key}
#            ^^^^^^^^^ WVX004
	http.DefaultClient.Do(req)
}
