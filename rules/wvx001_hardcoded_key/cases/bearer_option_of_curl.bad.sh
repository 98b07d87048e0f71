curl --oauth2-bearer @hex64@ https://api.wavix.com/v1/profile
#                    ^^^^^^^ WVX001
