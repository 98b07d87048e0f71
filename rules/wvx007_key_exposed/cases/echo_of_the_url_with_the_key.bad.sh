URL="https://api.wavix.com/v1/calls?page=1&appid=$KEY"
#                                          ^^^^^ WVX002
echo "GET $URL"
#         ^^^^ WVX007
