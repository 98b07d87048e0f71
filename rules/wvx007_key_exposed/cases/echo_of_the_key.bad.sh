echo "Using key $WAVIX_API_KEY"
#               ^^^^^^^^^^^^^^ WVX007
printf 'key=%s\n' "$WAVIX_API_KEY"
#                  ^^^^^^^^^^^^^^ WVX007
