package main

import (
	"os"

	wavix "github.com/wavix/sdk-go"
)

func client() *wavix.Client {
	return wavix.Init(wavix.ClientOptions{
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX202 to +3:4
		Appid:   os.Getenv("WAVIX_API_KEY"),
		BaseURL: "https://api.wavix.com",
	})
}
