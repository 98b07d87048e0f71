package main

import (
	"os"

	wavix "github.com/wavix/sdk-go"
)

func main() {
	_ = os.Args
	wavix.Init(wavix.ClientOptions{Appid: "@hex64@"})
# at 2:51 WVX202
#                                       ^^^^^^^ WVX001
}
