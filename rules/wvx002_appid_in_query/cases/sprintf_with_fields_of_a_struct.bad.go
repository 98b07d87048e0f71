package wavix

import (
	"encoding/json"
	"fmt"
	"net/http"
)

const defaultBaseURL = "https://api.wavix.com"

type Client struct {
	BaseURL string
	AppID   string
	http    *http.Client
}

func New(appID string) *Client {
	return &Client{BaseURL: defaultBaseURL, AppID: appID, http: http.DefaultClient}
}

func (c *Client) Trunks() ([]Trunk, error) {
	url := fmt.Sprintf("%s/v1/trunks?appid=%s", c.BaseURL, c.AppID)
#                                 ^^^^^ WVX002
	resp, err := c.http.Get(url)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	var trunks []Trunk
	return trunks, json.NewDecoder(resp.Body).Decode(&trunks)
}
