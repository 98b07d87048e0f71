curl -H "Authorization: Bearer $WAVIX_API_KEY" http://api.wavix.com/v1/calls
#                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX005
