curl -H "Authorization: Bearer %KEY%" http://api.wavix.com/v1/calls
#                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX005
