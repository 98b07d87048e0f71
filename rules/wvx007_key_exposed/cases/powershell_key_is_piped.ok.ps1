Write-Output $env:WAVIX_API_KEY | docker login --password-stdin
Write-Host "WAVIX_API_KEY has $($env:WAVIX_API_KEY.Length) characters"
