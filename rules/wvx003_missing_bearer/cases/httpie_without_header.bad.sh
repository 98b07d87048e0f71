http https://api.wavix.com/v1/profile Accept:application/json
# at 1:62 WVX003
