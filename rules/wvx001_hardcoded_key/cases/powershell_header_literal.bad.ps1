$headers = @{
    "Authorization" = "Bearer @hex64@"
#                             ^^^^^^^ WVX001
    "Accept"        = "application/json"
}
Invoke-RestMethod -Uri "https://api.wavix.com/v1/calls" -Headers $headers
