HOST = "api.wavix.com"  #wavix-lint:ignore[WVX002]
#                                          ^^^^^^ WVX900
