package main

import (
	"os"

	wavix "github.com/wavix/sdk-go"
)

func main() {
	options := wavix.ClientOptions{Appid: os.Getenv("WAVIX_API_KEY")}
	instance := wavix.Init(options)
#            ^^^^^^^^^^^^^^^^^^^ WVX202
	instance.Cdr.GetCdrList()
}
