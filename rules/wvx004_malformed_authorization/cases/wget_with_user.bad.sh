wget --http-user="$WAVIX_API_KEY" --http-password= https://api.wavix.com/v1/calls
#                 ^^^^^^^^^^^^^^ WVX004
