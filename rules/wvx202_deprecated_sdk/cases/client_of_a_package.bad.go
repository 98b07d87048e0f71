package telephony

import "github.com/wavix/sdk-go"

var instance = wavix.Init(wavix.ClientOptions{Appid: key()})
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX202
