http --ignore-stdin POST "https://api.wavix.com/v3/messages?appid=$WAVIX_API_KEY" from=Wavix to=15551230000
