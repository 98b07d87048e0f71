Invoke-RestMethod -Method Get -Uri "https://api.wavix.com/v1/cdrs" -Body @{ appid = $env:WAVIX_API_KEY; page = 1 }
#                                                                           ^^^^^ WVX002
