total=$(curl -s "https://api.wavix.com/v1/cdrs?appid=$(cat ~/.wavix)" | jq .total)
#                                              ^^^^^ WVX002
