package sdk

import "strings"

type Config struct {
	AppId   string
	BaseURL string
}

var cfg = Config{BaseURL: "https://api.wavix.com/v1"}

func getUrl(path string) string {
	if strings.Contains(path, "?") {
		return cfg.BaseURL + path + "&appid=" + cfg.AppId
	}
	return cfg.BaseURL + path + "?appid=" + cfg.AppId
#                              ^^^^^ WVX002
}
