curl --location --request POST 'https://api.wavix.com/v3/messages?appid=YOUR_API_KEY' \
#                                                                 ^^^^^ WVX002
--header 'Content-Type: application/json' \
--data-raw '{
    "from": "Wavix",
    "to": "447537151866"
}'
