package main

// Until 2026 this used github.com/wavix/sdk-go and wavix.Init.
func main() {}
