curl -H "Authorization: Bearer $WAVIX_API_KEY" https://api.wavix.com/v1/calls
https api.wavix.com/v1/calls Authorization:"Bearer $WAVIX_API_KEY"
curl http://wavix.com/
curl http://localhost:8080/wavix/inbound
