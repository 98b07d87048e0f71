package wavix

import "net/http"

type Client struct {
	apiKey string
}

func (c *Client) do(path string) (*http.Response, error) {
	req, err := http.NewRequest("GET", "https://api.wavix.com"+path, nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", c.apiKey)
#                                ^^^^^^^^ WVX004
	req.Header.Set("Content-Type", "application/json")
	return http.DefaultClient.Do(req)
}
