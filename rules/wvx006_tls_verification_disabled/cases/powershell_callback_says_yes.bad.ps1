[System.Net.ServicePointManager]::ServerCertificateValidationCallback = { $true }
# at 1:70 WVX006
irm "https://api.wavix.com/v1/calls" -Headers @{ Authorization = "Bearer $key" }
