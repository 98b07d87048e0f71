curl --header "Authorization: Bearer$WAVIX_API_KEY" https://api.wavix.com/v1/calls
#                             ^^^^^^^^^^^^^^^^^^^^ WVX004
