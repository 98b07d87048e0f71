curl -H "Authorization: Bearer $KEY" https://api.wavix.com/v1/calls
curl https://api.wavix.com/v1/cdrs
# at 1:35 WVX003
