NAME = "wavix"  # wavix-lint: ignore[wvx002]
#                                    ^^^^^^ WVX900
