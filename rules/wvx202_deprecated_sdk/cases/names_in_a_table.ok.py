OLD = {"wavix-sdk": "0.0.11", "github.com/wavix/sdk-go": "v1.0.3"}
