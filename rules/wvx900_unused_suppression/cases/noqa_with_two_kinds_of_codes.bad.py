WAVIX_DOCS = "https://docs.wavix.com/api-reference/authentication#deprecated-method"  # noqa: E501, WVX002
#                                                                                                   ^^^^^^ WVX900
