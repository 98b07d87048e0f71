HEADER="Authorization: Bearer $WAVIX_API_KEY"
curl -H "$HEADER" https://api.wavix.com/v1/calls
curl -H"$HEADER" https://api.wavix.com/v1/calls
