WAVIX = "https://api.wavix.com"  # wavix-lint: ignore[WVX900]
