package main

import (
	"net/http"
	"net/url"
)

func numbers(key string) (*http.Response, error) {
	u := url.URL{
		Scheme:   "https",
		Host:     "api.wavix.com",
		Path:     "/v1/numbers",
		RawQuery: url.Values{"appid": {key}, "per_page": {"50"}}.Encode(),
#                       ^^^^^ WVX002
	}
	return http.Get(u.String())
}
