import os

os.system("curl -H 'Authorization: Bearer @hex64@' https://api.wavix.com/v1/profile")
#                                         ^^^^^^^ WVX001
