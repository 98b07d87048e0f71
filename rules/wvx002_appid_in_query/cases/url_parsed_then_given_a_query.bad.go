package main

import (
	"context"
	"net/http"
	"net/url"
)

func Balance(ctx context.Context, appID string) (*http.Response, error) {
	u, err := url.Parse("https://api.wavix.com/v1/billing/transactions")
	if err != nil {
		return nil, err
	}
	query := u.Query()
	query.Set("appid", appID)
#           ^^^^^ WVX002
	u.RawQuery = query.Encode()
	req, err := http.NewRequestWithContext(ctx, "GET", u.String(), nil)
	if err != nil {
		return nil, err
	}
	return http.DefaultClient.Do(req)
}
