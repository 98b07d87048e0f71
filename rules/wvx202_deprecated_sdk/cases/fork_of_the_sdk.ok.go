package main

import wavix "github.com/acme/sdk-go"

func main() { wavix.Init(wavix.ClientOptions{Appid: "x"}) }
