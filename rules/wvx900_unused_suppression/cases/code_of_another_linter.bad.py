WAVIX_URL = "https://api.wavix.com"  # wavix-lint: ignore[E501]
#                                                         ^^^^ WVX900
