package main

import "net/http"

type WavixClient struct{ http.Client }

func Init(appid string) *WavixClient { return &WavixClient{} }
