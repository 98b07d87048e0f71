package main

import (
	"os"

	wavix "github.com/wavix/sdk-go"
)

func balance(key string) {
	_ = os.Args
	instance := wavix.Init(wavix.ClientOptions{Appid: key})
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX202
	instance.Profile.GetAccountSettings()
}
