package main

import (
	"os"

	wavix "github.com/wavix/sdk-go"
)

func main() {
	_ = os.Args
	wavix.Init(wavix.ClientOptions{})
# at 2:35 WVX202
}
