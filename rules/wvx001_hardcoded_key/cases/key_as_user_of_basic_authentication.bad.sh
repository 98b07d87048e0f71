curl -u "@hex64@:" https://api.wavix.com/v1/profile
#        ^^^^^^^ WVX001
#        ^^^^^^^^ WVX004
