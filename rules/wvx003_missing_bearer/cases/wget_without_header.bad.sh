wget -q https://api.wavix.com/v1/profile -O profile.json
# at 1:57 WVX003
