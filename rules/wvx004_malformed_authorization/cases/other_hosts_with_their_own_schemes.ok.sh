curl -u "$TWILIO_SID:$TWILIO_TOKEN" https://api.twilio.com/2010-04-01/Accounts.json
curl -H "X-API-Key: $KEY" https://api.example.com/v1
curl -H "Authorization: Bearer $WAVIX_API_KEY" https://api.wavix.com/v1/calls
