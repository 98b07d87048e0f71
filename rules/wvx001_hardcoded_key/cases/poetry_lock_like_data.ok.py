PACKAGES = {
    "wavix": {
        "version": "1.1.1",
        "files": [
            {"file": "wavix-1.1.1-py3-none-any.whl", "hash": "sha256:@sha256@"},
            {"file": "wavix-1.1.1.tar.gz", "hash": "sha256:@sha256:2@"},
        ],
    }
}
