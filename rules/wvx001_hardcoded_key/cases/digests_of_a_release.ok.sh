WAVIX_SDK_SHA256=@sha256@
wavix_commit=@sha1@
echo "@sha256@  wavix-sdk.tgz" | sha256sum -c -
docker pull registry.example.com/wavix-gateway@sha256:@sha256@
