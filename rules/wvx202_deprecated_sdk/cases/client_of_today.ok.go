package main

import (
	"os"

	"github.com/wavix/wavix-go-sdk/client"
	"github.com/wavix/wavix-go-sdk/option"
)

func main() {
	c := client.NewClient(option.WithToken(os.Getenv("WAVIX_API_KEY")))
	_ = c
}
