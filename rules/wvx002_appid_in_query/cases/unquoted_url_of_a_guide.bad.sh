curl -L -X POST https://api.wavix.com/v1/call?appid=your_api_key
#                                             ^^^^^ WVX002
#                                    ^^^^^^^^ WVX201
-H 'Content-Type: application/json'
-d '{"to": "15551234567"}'
