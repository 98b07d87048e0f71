# sha256 of the customer's key, never the key itself
KNOWN_WAVIX_KEY_HASHES = {
    "@sha256@",
    "@sha256:2@",
}
