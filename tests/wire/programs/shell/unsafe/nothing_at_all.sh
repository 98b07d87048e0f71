curl -s https://api.wavix.com/v1/numbers
: "$WAVIX_API_KEY"
