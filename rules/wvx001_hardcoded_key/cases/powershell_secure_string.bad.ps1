$token = ConvertTo-SecureString "@hex64@" -AsPlainText -Force
#                                ^^^^^^^ WVX001
Invoke-RestMethod -Uri https://api.wavix.com/v1/calls -Authentication Bearer -Token $token
