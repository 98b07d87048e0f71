curl -X POST "https://api.wavix.com/v1/calls/webhooks" -H "Authorization: Bearer $WAVIX_API_KEY" -d '{}'
curl "https://api.wavix.com/v1/calls/$ID" -H "Authorization: Bearer $WAVIX_API_KEY"
