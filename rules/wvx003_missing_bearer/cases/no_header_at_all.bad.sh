curl -s https://api.wavix.com/v1/profile | jq .
# at 1:41 WVX003
