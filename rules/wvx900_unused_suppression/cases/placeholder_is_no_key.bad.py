WAVIX_API_KEY = "your_wavix_api_key_here"  # wavix-lint: ignore[WVX001]
#                                                               ^^^^^^ WVX900
