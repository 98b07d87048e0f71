WAVIX_SENDER = "Shop"  # wavix-lint: ignore[WVX999]
#                                           ^^^^^^ WVX900
