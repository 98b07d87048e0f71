curl -H "Authorization: Bearer $WAVIX_API_KEY" api.wavix.com/v1/calls
#                                              ^^^^^^^^^^^^^^^^^^^^^^ WVX005
