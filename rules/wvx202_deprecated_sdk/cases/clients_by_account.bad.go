package main

import (
	"os"

	wavix "github.com/wavix/sdk-go"
)

func clients(keys []string) (found []*wavix.Client) {
	_ = os.Args
	for _, key := range keys {
		found = append(found, wavix.Init(wavix.ClientOptions{Appid: key}))
#                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX202
	}
	return
}
