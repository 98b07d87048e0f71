$WavixApiKey = "@hex64@"
#               ^^^^^^^ WVX001
$env:WAVIX_API_KEY = '@base62@'
#                     ^^^^^^^^ WVX001
