curl https://api.wavix.com/v1/profile
# at 1:38 WVX003
