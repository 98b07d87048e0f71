package main

import "net/http"

const wavixBase = "http://api.wavix.com"
#                  ^^^^^^^^^^^^^^^^^^^^ WVX005

func ping(token string) {
	req, _ := http.NewRequest("GET", wavixBase+"/v1/profile", nil)
	req.Header.Set("Authorization", "Bearer "+token)
	http.DefaultClient.Do(req)
}
