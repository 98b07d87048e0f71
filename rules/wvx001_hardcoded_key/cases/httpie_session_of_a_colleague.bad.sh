http GET https://api.wavix.com/v1/calls Authorization:"Bearer @hex64@" page==2
#                                                             ^^^^^^^ WVX001
