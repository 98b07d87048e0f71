WAVIX_SENDER = "Shop"  # pragma: allowlist secret
