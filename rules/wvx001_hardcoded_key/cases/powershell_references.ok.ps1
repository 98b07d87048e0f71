$key = Get-Secret WAVIX_API_KEY -AsPlainText
$env:WAVIX_API_KEY = Read-Host "Wavix API key" -MaskInput
$WavixApiKey = "<your_api_key>"
Invoke-RestMethod "https://api.wavix.com/v1/calls" -Headers @{ Authorization = "Bearer $key" }
