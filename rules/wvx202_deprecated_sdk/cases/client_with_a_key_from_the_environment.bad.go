package main

import (
	"os"

	wavix "github.com/wavix/sdk-go"
)

func main() {
	instance := wavix.Init(wavix.ClientOptions{Appid: os.Getenv("WAVIX_API_KEY")})
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX202
	_ = instance
}
