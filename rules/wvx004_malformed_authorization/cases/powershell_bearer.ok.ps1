irm "https://api.wavix.com/v1/calls" -Headers @{ Authorization = "Bearer $($env:WAVIX_API_KEY)" }
irm "https://api.wavix.com/v1/calls" -Headers @{ Authorization = $header }
