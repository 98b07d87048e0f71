Invoke-RestMethod -Uri "https://api.wavix.com/v1/profile" -Headers $headers
Invoke-RestMethod -Uri "https://api.wavix.com/v1/profile" @common
Invoke-RestMethod -Uri "https://api.wavix.com/v1/profile" -WebSession $session
Invoke-RestMethod -Uri "https://api.wavix.com/v1/profile" -Authentication Bearer -Token $token
Invoke-RestMethod -Uri "https://api.wavix.com/v1/profile" -Headers (Get-WavixHeaders)
Invoke-RestMethod -Uri "https://api.wavix.com/$path"
