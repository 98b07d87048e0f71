setx WAVIX_API_KEY @hex64@ /M
#                  ^^^^^^^ WVX001
