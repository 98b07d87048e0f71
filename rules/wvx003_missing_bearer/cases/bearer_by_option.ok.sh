curl --oauth2-bearer "$WAVIX_API_KEY" https://api.wavix.com/v1/calls
http -A bearer -a "$WAVIX_API_KEY" https://api.wavix.com/v1/calls
https --auth-type=bearer --auth="$WAVIX_API_KEY" api.wavix.com/v1/calls
