Write-Host "key: $env:WAVIX_API_KEY"
#                ^^^^^^^^^^^^^^^^^^ WVX007
throw "no answer with $env:WAVIX_API_KEY"
#                     ^^^^^^^^^^^^^^^^^^ WVX007
