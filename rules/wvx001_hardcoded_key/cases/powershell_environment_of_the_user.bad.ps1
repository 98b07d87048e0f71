[Environment]::SetEnvironmentVariable("WAVIX_API_KEY", "@hex64@", "User")
#                                                       ^^^^^^^ WVX001
setx WAVIX_API_KEY "@hex64:2@"
#                   ^^^^^^^^^ WVX001
