WAVIX_API_KEY = "@hex64@"  # wavix-lint: ignore[WVX001] revoked on 2 May
