package auth

import (
	"fmt"
	"net/http"
	"net/url"
)

const smsGateway = "https://api.wavix.com/v3/messages"

func codeToSession(appid, secret, code string) (*http.Response, error) {
	values := url.Values{}
	values.Set("appid", appid)
	values.Set("secret", secret)
	values.Set("js_code", code)
	return http.Get("https://api.weixin.qq.com/sns/jscode2session?" + values.Encode())
}

func token(appid, secret string) string {
	return fmt.Sprintf("https://api.weixin.qq.com/cgi-bin/token?grant_type=client_credential&appid=%s&secret=%s", appid, secret)
}
