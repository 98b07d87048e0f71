curl -X POST "https://api.wavix.com/v1/call/webhooks" \
#                                  ^^^^^^^^^^^^^^^^^ WVX201
  -H "Authorization: Bearer $WAVIX_API_KEY" -d '{"event_type": "on-call"}'
