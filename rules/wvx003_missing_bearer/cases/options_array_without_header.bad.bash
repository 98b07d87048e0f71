opts=(-sS -H "Accept: application/json")
curl "${opts[@]}" https://api.wavix.com/v1/calls
# at 1:49 WVX003
