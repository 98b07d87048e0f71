package main

import "net/http"

func send() error {
	req, _ := http.NewRequest("POST", "https://api.wavix.com/v3/messages", body)
	req.Header.Add("Authorization", "Bearer @hex64@")
#                                        ^^^^^^^ WVX001
	_, err := http.DefaultClient.Do(req)
	return err
}
