irm "https://api.wavix.com/v1/calls" -Headers @{ "X-API-Key" = $env:WAVIX_API_KEY }
#                                                 ^^^^^^^^^ WVX004
irm "https://api.wavix.com/v1/calls" -Headers @{ Authorization = "Token $key" }
#                                                                 ^^^^^^^^^^ WVX004
