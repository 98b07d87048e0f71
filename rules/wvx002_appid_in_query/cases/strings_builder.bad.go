package main

import "strings"

func buildURL(path, key string) string {
	var sb strings.Builder
	sb.WriteString("https://api.wavix.com")
	sb.WriteString(path)
	sb.WriteString("?appid=")
#                 ^^^^^ WVX002
	sb.WriteString(key)
	return sb.String()
}
