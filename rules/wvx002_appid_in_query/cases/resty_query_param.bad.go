package main

import "github.com/go-resty/resty/v2"

func profile(key string) (*resty.Response, error) {
	client := resty.New()
	return client.R().SetQueryParam("appid", key).Get("https://api.wavix.com/v1/profile")
#                                 ^^^^^ WVX002
}
