package main

import (
	"context"

	old "github.com/wavix/sdk-go"
	"github.com/wavix/wavix-go-sdk/client"
	"github.com/wavix/wavix-go-sdk/option"
)

func main() {
	legacy := old.Init(old.ClientOptions{Appid: "@hex64@"})
#                                             ^^^^^^^ WVX001
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX202
	_ = legacy
	c := client.NewClient(option.WithToken("@base62@"))
#                                        ^^^^^^^^ WVX001
	c.Profile.Get(context.Background(), option.WithToken("@hex32@"))
#                                                      ^^^^^^^ WVX001
}
