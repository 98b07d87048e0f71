from wavix import Wavix  # wavix-lint: ignore[WVX990]
#                                             ^^^^^^ WVX900
