URL="https://api.wavix.com/v1/cdrs"
URL+="?appid=$KEY"
#      ^^^^^ WVX002
URL="$URL&page=$PAGE"
curl "$URL"
