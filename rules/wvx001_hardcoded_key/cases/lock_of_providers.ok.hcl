# wavix: https://registry.example.com/acme/wavix
provider "registry.acme.example/acme/wavix" {
  version = "1.2.0"
  hashes = [
    "h1:@base62@=",
    "zh:@sha256@",
  ]
}
