wget --quiet --output-document=answer.json --post-data='to=15551230000' "https://api.wavix.com/v2/messages?appid=${WAVIX_API_KEY}"
