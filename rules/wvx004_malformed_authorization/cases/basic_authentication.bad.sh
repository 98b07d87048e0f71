curl -u "$WAVIX_API_KEY:" https://api.wavix.com/v1/calls
#        ^^^^^^^^^^^^^^^ WVX004
curl --user api:$WAVIX_API_KEY https://api.wavix.com/v1/calls
#           ^^^^^^^^^^^^^^^^^^ WVX004
http -a "$WAVIX_API_KEY:" https://api.wavix.com/v1/calls
#        ^^^^^^^^^^^^^^^ WVX004
