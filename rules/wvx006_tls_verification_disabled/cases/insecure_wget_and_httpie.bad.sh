wget --no-check-certificate --header="Authorization: Bearer $KEY" https://api.wavix.com/v1/calls
#    ^^^^^^^^^^^^^^^^^^^^^^ WVX006
http --verify=no https://api.wavix.com/v1/calls Authorization:"Bearer $KEY"
#    ^^^^^^^^^^^ WVX006
http --verify false https://api.wavix.com/v1/calls Authorization:"Bearer $KEY"
#    ^^^^^^^^^^^^^^ WVX006
