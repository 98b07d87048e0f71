package main

import (
	"net/http"
	"net/url"
)

const apiURL = "https://api.wavix.com/v2/messages"
#                                    ^^^^^^^^^^^^ WVX201

func send(appid string) error {
	params := url.Values{}
	params.Set("appid", appid)
#            ^^^^^ WVX002
	params.Set("type", "outbound")
	resp, err := http.Get(apiURL + "?" + params.Encode())
	if err != nil {
		return err
	}
	return resp.Body.Close()
}
