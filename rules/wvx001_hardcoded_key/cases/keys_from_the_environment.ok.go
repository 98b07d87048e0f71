package main

import (
	"os"

	"github.com/wavix/wavix-go-sdk/client"
	"github.com/wavix/wavix-go-sdk/option"
)

const wavixAPIKeyEnv = "WAVIX_API_KEY"

func main() {
	c := client.NewClient(option.WithToken(os.Getenv(wavixAPIKeyEnv)))
	_ = c
	sample := client.NewClient(option.WithToken("your_wavix_api_key_here"))
	_ = sample
}
