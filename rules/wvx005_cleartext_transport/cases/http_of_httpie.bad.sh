http api.wavix.com/v1/calls Authorization:"Bearer $WAVIX_API_KEY"
#    ^^^^^^^^^^^^^^^^^^^^^^ WVX005
