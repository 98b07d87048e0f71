package main

import "example.com/acme/wavix"

func main() {
	wavix.Init(wavix.ClientOptions{Appid: "x"})
}
