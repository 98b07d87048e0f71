WAVIX_API_KEY = "@hex64@"  # pragma: allowlist secret
