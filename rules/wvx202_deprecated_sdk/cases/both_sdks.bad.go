package main

import (
	"os"

	old "github.com/wavix/sdk-go"
	"github.com/wavix/wavix-go-sdk/client"
	"github.com/wavix/wavix-go-sdk/option"
)

func main() {
	legacy := old.Init(old.ClientOptions{Appid: os.Getenv("WAVIX_API_KEY")})
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX202
	current := client.NewClient(option.WithToken(os.Getenv("WAVIX_API_KEY")))
	_, _ = legacy, current
}
