$base = "https://api.wavix.com"
Invoke-RestMethod -Uri "$base/v1/calls?type=placed&appid=$env:WAVIX_API_KEY" -Method Get
#                                                  ^^^^^ WVX002
irm "https://api.wavix.com/v1/calls?appid=${key}&page=1"
#                                   ^^^^^ WVX002
