Invoke-WebRequest `
    -Uri "https://api.wavix.com/v1/cdrs?appid=$key" `
#                                       ^^^^^ WVX002
    -OutFile cdrs.json
