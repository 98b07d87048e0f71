netlify env:set WAVIX_API_KEY @hex64@
#                             ^^^^^^^ WVX001
doppler secrets set WAVIX_API_KEY="@hex64:2@"
#                                  ^^^^^^^^^ WVX001
