package main

import "fmt"

func main() { fmt.Println("github.com/wavix/sdk-go") }
