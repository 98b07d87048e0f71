curl -X POST "https://api.wavix.com/v3/messages?appid=%WAVIX_API_KEY%" ^
#                                               ^^^^^ WVX002
  -H "Content-Type: application/json" ^
  -d "{\"from\": \"Wavix\", \"to\": \"15551234567\"}"
