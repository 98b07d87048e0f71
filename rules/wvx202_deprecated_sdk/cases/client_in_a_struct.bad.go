package main

import (
	"os"

	wavix "github.com/wavix/sdk-go"
)

type service struct{ client *wavix.Client }

func newService() *service {
	return &service{client: wavix.Init(wavix.ClientOptions{Appid: os.Getenv("KEY")})}
#                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX202
}
