package main

import (
	"os"

	wavix "github.com/wavix/sdk-go"
)

var connect = func() any { return wavix.Init(wavix.ClientOptions{Appid: os.Getenv("WAVIX_API_KEY")}) }
#                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX202
