module example.com/dialer

go 1.22

require (
	github.com/wavix/sdk-go v1.0.3
# at 2:25 WVX202
	github.com/wavix/wavix-go-sdk v1.0.1 // indirect
# at 2:31 WVX202
)
