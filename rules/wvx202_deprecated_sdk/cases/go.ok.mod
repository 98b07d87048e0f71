module github.com/wavix/sdk-go

require (
	github.com/wavix/wavix-go-sdk v1.1.0
	github.com/acme/wavix v0.1.0
)

retract v1.0.0

exclude github.com/wavix/wavix-go-sdk v1.0.1
