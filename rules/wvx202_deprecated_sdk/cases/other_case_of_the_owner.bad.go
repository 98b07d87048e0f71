package main

import sms "github.com/Wavix/sdk-go"

func main() {
	sms.Init(sms.ClientOptions{Appid: appid})
# at 2:43 WVX202
}
