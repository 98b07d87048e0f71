package main

import (
	"fmt"
	"log"
	"net/http"
	"os"
)

func run() error {
	wavixAPIKey := os.Getenv("WAVIX_API_KEY")
	log.Printf("using key %s", wavixAPIKey)
#                           ^^^^^^^^^^^ WVX007
	url := "https://api.wavix.com/v1/cdrs?appid=" + wavixAPIKey
#                                      ^^^^^ WVX002
	resp, err := http.Get(url)
	if err != nil {
		return fmt.Errorf("get %s: %w", url, err)
#                                 ^^^ WVX007
	}
	fmt.Println("status", resp.StatusCode)
	return nil
}
