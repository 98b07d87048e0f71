param(
    [Parameter(Mandatory = $false)]
    [string]$WavixApiKey = "@hex64@",
#                           ^^^^^^^ WVX001
    [int]$Page = 1
)
Invoke-RestMethod "https://api.wavix.com/v1/calls" -Headers @{ Authorization = "Bearer $WavixApiKey" }
