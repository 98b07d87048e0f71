package secrets

var keys = map[string]string{
	"wavix_api_key":  "@hex64@",
#                   ^^^^^^^ WVX001
	"twilio_api_key": "@hex32:2@",
	"openweather":    "@hex32@",
}
