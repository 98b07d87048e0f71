# pip-compile output turned into python
WAVIX_SDK = {
    "name": "wavix",
    "version": "1.1.1",
    "hashes": ["sha256:@sha256@", "sha256:@sha256:2@"],
}
