for page in 1 2 3; do
  curl -s "https://api.wavix.com/v1/cdrs?appid=$KEY&page=$page" >> cdrs.json
#                                        ^^^^^ WVX002
done
