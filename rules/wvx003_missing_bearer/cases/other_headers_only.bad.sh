curl -X POST https://api.wavix.com/v3/messages \
# at 1:49 WVX003 to +2:46
  -H "Content-Type: application/json" \
  -d '{"from": "Wavix", "to": "15551234567"}'
