irm "https://api.wavix.com/v1/calls" -Headers @{ Authorization = "Bearer $key" } -SkipCertificateCheck:$false
irm "https://localhost:8443/health" -SkipCertificateCheck
