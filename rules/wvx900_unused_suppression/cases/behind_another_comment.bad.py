BASE = "https://api.wavix.com"  # production; wavix-lint: ignore[WVX005]
#                                                                ^^^^^^ WVX900
